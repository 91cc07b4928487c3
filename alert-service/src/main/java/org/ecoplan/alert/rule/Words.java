package org.ecoplan.alert.rule;

/** The same thing said in Chinese and in English; the Chinese wording is the one that counts. */
public record Words(String zh, String en) {}
