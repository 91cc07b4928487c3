#!/bin/sh
# Changes projects of a running Ecoplan (./ecoplan up) at a steady rate and reads how long the events took:
#   benchmarks/events/run.sh [--gateway http://127.0.0.1:8080] [--rate 200] [--seconds 60]
set -e
cd "$(dirname "$0")/../.."
./mvnw -B -q package -DskipTests -Pbenchmark -pl benchmarks/events -am
exec java -cp "benchmarks/events/target/classes:benchmarks/events/target/lib/*" \
  org.ecoplan.benchmark.events.EventBenchmark "$@"
