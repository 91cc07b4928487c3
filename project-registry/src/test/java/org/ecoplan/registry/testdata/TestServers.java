package org.ecoplan.registry.testdata;

import io.quarkus.test.common.QuarkusTestResource;
import org.ecoplan.testing.RealServers;

/** Gives every test of this service the same real PostgreSQL and Kafka. */
@QuarkusTestResource(RealServers.class)
final class TestServers {}
