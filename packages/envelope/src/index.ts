/**
 * Per-person data keys, one sealing, cryptographic erase.
 *
 * @module
 */
export { keyProvider } from './kek.ts';
export type { KeyProvider, KeySource } from './kek.ts';
export { KeyRing } from './key-ring.ts';
export type { KeyRingOptions } from './key-ring.ts';
export { passphraseProvider } from './passphrase.ts';
export type { PassphraseCost } from './passphrase.ts';
export { open, seal, SEAL_OVERHEAD_BYTES } from './seal.ts';
export type { Context, DataKey, SealContext } from './seal.ts';
