package org.ecoplan.registry.document;

/** Where the content of documents goes. */
public enum Storage {
  /** Beside everything else, in the same transaction and the same backup. */
  DATABASE,
  /** To a bucket of an S3-compatible store, for cities with many photographs. */
  S3
}
