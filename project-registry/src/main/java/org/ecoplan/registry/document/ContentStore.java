package org.ecoplan.registry.document;

/**
 * Keeps contents by their hash. The same content is kept once, so keeping it again does nothing.
 *
 * <p>Content is kept before the row that names it commits. What a rolled-back transaction leaves in
 * a store outside the database is named by nobody and found again by its hash.
 */
interface ContentStore {

  void keep(String sha256, byte[] content);

  /** The content, which has been kept before. */
  byte[] read(String sha256);
}
