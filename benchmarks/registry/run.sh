#!/bin/sh
# Builds what is needed and runs the benchmark:
#   benchmarks/registry/run.sh [--projects 100000] [--entries 10000000] \
#     [--only money|projects|change|exports|uploads] [--data kept]
set -e
cd "$(dirname "$0")/../.."
if ! command -v pgbench >/dev/null || ! command -v wrk >/dev/null; then
  echo "pgbench and wrk are needed, the load generators (Debian: apt-get install postgresql-contrib wrk)" >&2
  exit 1
fi
./mvnw -B -q package -DskipTests -Pbenchmark -pl benchmarks/registry -am
exec java -Xmx512m -Duser.timezone=Asia/Shanghai -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -cp "benchmarks/registry/target/classes:benchmarks/registry/target/lib/*" \
  org.ecoplan.benchmark.registry.RegistryBenchmark "$@"
