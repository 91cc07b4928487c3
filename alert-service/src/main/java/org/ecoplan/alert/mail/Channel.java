package org.ecoplan.alert.mail;

/** How a subscription reaches its person. */
enum Channel {
  /** By mail to an address. */
  EMAIL,
  /** In the console, among the person's own letters. */
  CONSOLE,
  /** To another system, signed and tried again like whatever goes through a webhook. */
  WEBHOOK
}
