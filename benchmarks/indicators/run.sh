#!/bin/sh
# Builds what is needed and runs a benchmark:
#   benchmarks/indicators/run.sh [--cities 100]               records to figures
#   benchmarks/indicators/run.sh evaluations [--cities 340]   facts to sealed evaluations
set -e
cd "$(dirname "$0")/../.."
main=IndicatorBenchmark
if [ "$1" = evaluations ]; then
  main=EvaluationBenchmark
  shift
fi
./mvnw -B -q package -DskipTests -Pbenchmark -pl benchmarks/indicators -am
exec java -Xmx2g -Duser.timezone=Asia/Shanghai -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -cp "benchmarks/indicators/target/classes:benchmarks/indicators/target/lib/*" \
  "org.ecoplan.benchmark.indicators.$main" "$@"
