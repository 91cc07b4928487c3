#!/bin/sh
# Builds what is needed and runs the benchmark: benchmarks/alerts/run.sh [--projects 100000]
set -e
cd "$(dirname "$0")/../.."
./mvnw -B -q package -DskipTests -Pbenchmark -pl benchmarks/alerts,project-registry -am
exec java -Xmx512m -Duser.timezone=Asia/Shanghai -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -cp "benchmarks/alerts/target/classes:benchmarks/alerts/target/lib/*" \
  org.ecoplan.benchmark.alerts.AlertBenchmark "$@"
