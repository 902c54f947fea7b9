/**
 * libsodium (ISC licence), loaded: importing this module waits for its WebAssembly.
 *
 * @module
 */
import wrappers from 'libsodium-wrappers';

await wrappers.ready;

/** The primitives that this package builds on; nothing here implements one. */
export const sodium: typeof wrappers = wrappers;
