#!/bin/sh
# Builds what is needed and runs the benchmark: benchmarks/indicators/run.sh [--cities 100]
set -e
cd "$(dirname "$0")/../.."
./mvnw -B -q package -DskipTests -Pbenchmark -pl benchmarks/indicators -am
exec java -Xmx2g -Duser.timezone=Asia/Shanghai -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -cp "benchmarks/indicators/target/classes:benchmarks/indicators/target/lib/*" \
  org.ecoplan.benchmark.indicators.IndicatorBenchmark "$@"
