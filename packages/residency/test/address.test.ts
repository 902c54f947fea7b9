import { describe, expect, test } from 'vitest';

import { classifyAddress, isInRange, isPrivateRange } from '../src/address.ts';

// IANA IPv4 and IPv6 special-purpose address registries.
describe('classifyAddress', () => {
  test.each([
    ['8.8.8.8', 'public'],
    ['172.32.0.1', 'public'],
    ['100.128.0.1', 'public'],
    ['2606:4700::1111', 'public'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd12:3456::1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'special'],
    ['169.254.169.254', 'special'],
    ['100.100.100.200', 'special'],
    ['fd00:ec2::254', 'special'],
    ['224.0.0.1', 'special'],
    ['255.255.255.255', 'special'],
    ['198.18.0.1', 'special'],
    ['203.0.113.7', 'special'],
    ['::', 'special'],
    ['fe80::1', 'special'],
    ['fe80::1%eth0', 'special'],
    ['ff02::1', 'special'],
    ['::ffff:8.8.8.8', 'special'],
    ['::ffff:127.0.0.1', 'special'],
    ['::ffff:a00:1', 'special'],
    ['64:ff9b::7f00:1', 'special'],
    ['2002:7f00:1::', 'special'],
    ['2001:0:7f00:1::', 'special'],
    ['2001:db8::1', 'special'],
    ['localhost', 'special'],
    ['', 'special'],
    ['127.1', 'special'],
  ] as const)('%s is %s', (address, kind) => {
    expect(classifyAddress(address)).toBe(kind);
  });
});

describe('isPrivateRange', () => {
  test.each([
    ['10.0.0.0/8', true],
    ['10.20.0.0/16', true],
    ['172.16.0.0/12', true],
    ['192.168.7.0/24', true],
    ['100.64.0.0/10', true],
    ['fd12::/16', true],
    ['10.0.0.0/7', false],
    ['192.168.0.0/8', false],
    ['172.16.0.0/8', false],
    ['100.64.0.0/8', false],
    ['fd12::/6', false],
    ['127.0.0.0/8', false],
    ['0.0.0.0/0', false],
    ['10.0.0.0', false],
    ['10.0.0.0/8/8', false],
    ['10.0.0.0/08', false],
    ['10.0.0.0/99', false],
  ])('%s: %s', (cidr, expected) => {
    expect(isPrivateRange(cidr)).toBe(expected);
  });

  test('a range holds its own addresses and no others', () => {
    expect(isInRange('10.1.2.3', '10.1.0.0/16')).toBe(true);
    expect(isInRange('10.2.2.3', '10.1.0.0/16')).toBe(false);
    expect(isInRange('10.1.2.3', 'nonsense')).toBe(false);
  });
});
