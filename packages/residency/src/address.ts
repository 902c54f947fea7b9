/**
 * Which addresses a name may resolve to. After the IANA special-purpose address registries
 * (RFC 6890); only what is plainly public is public, the rest is named or refused.
 *
 * @module
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** The kind of an address. `special` is never connected to, whatever a passport says. */
export type AddressClass = 'public' | 'private' | 'loopback' | 'special';

/** RFC 1918, RFC 6598 (shared by a carrier's customers) and RFC 4193. A passport can name a part of them. */
const PRIVATE = ranges('10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 fc00::/7');

/**
 * Metadata services in private space: a name that leads there is after credentials. AWS over
 * IPv6, Alibaba Cloud. The others, at 169.254.169.254, are link-local.
 */
const METADATA = ranges('fd00:ec2::254/128 100.100.100.200/32');

const LOOPBACK = ranges('127.0.0.0/8 ::1/128');

/** Not globally reachable, or a road to another address: this network, link-local, documentation, benchmarks, multicast, reserved. */
const SPECIAL_V4 = ranges(
  '0.0.0.0/8 169.254.0.0/16 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 ' +
    '198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
);

/** Global unicast, RFC 4291 §2.4. What is outside is mapped, translated, link-local or multicast. */
const GLOBAL_V6 = ranges('2000::/3');

/** Within global unicast: protocol assignments with Teredo, documentation, 6to4. */
const SPECIAL_V6 = ranges('2001::/23 2001:db8::/32 2002::/16 3fff::/20');

/** Tells what kind of address this is. What is no address is `special`. */
export function classifyAddress(address: string): AddressClass {
  if (isIP(address) === 0 || address.includes('%')) return 'special';
  if (contains(METADATA, address)) return 'special';
  // BlockList applies IPv4 ranges to IPv4-mapped addresses, so these are sorted out first.
  if (!isIPv4(address) && isMapped(address)) return 'special';
  if (contains(LOOPBACK, address)) return 'loopback';
  if (contains(PRIVATE, address)) return 'private';
  if (isIPv4(address)) return contains(SPECIAL_V4, address) ? 'special' : 'public';
  return contains(GLOBAL_V6, address) && !contains(SPECIAL_V6, address) ? 'public' : 'special';
}

/** Reports whether `cidr` is written `address/bits` and lies wholly in private space. */
export function isPrivateRange(cidr: string): boolean {
  const range = parseRange(cidr);
  if (range === undefined || classifyAddress(range.address) !== 'private') return false;
  return range.bits >= (isIPv4(range.address) ? widest(range.address) : 7);
}

/** Reports whether `address` lies in `cidr`; false where `cidr` is malformed. */
export function isInRange(address: string, cidr: string): boolean {
  return parseRange(cidr) !== undefined && contains(ranges(cidr), address);
}

/** Prefix length of the private block that holds `address`. */
function widest(address: string): number {
  if (address.startsWith('10.')) return 8;
  if (address.startsWith('172.')) return 12;
  return address.startsWith('100.') ? 10 : 16;
}

const MAPPED = ranges('::ffff:0:0/96');

function isMapped(address: string): boolean {
  return contains(MAPPED, address);
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

function parseRange(cidr: string): { address: string; bits: number } | undefined {
  const [address = '', bits = '', ...rest] = cidr.split('/');
  const family = isIP(address);
  if (rest.length > 0 || family === 0 || !/^(?:0|[1-9]\d{0,2})$/.test(bits)) return undefined;
  return Number(bits) <= (family === 4 ? 32 : 128) ? { address, bits: Number(bits) } : undefined;
}

function ranges(text: string): BlockList {
  const list = new BlockList();
  for (const cidr of text.split(' ')) {
    const range = parseRange(cidr);
    if (range === undefined) throw new Error('bug: a range is malformed');
    list.addSubnet(range.address, range.bits, isIPv4(range.address) ? 'ipv4' : 'ipv6');
  }
  return list;
}
