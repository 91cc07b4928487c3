#!/bin/sh
# Measures a running `./ecoplan up --demo`: benchmarks/console/run.sh [--address http://localhost:8080] [--rounds 10]
set -e
cd "$(dirname "$0")/../.."
./mvnw -B -q package -DskipTests -Pbenchmark -pl benchmarks/console
exec java -cp "benchmarks/console/target/classes:benchmarks/console/target/lib/*" \
  org.ecoplan.benchmark.console.ConsoleBenchmark "$@"
