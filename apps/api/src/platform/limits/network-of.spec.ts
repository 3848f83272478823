import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.ts';

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
    ['rosa@valle.example', 'rosa@valle.example'],
  ])('O81 is %s of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('O81 tells neighbours on IPv6 apart', () => {
    expect(networkOf('2001:db8:1:2::9')).not.toBe(networkOf('2001:db8:1:3::9'));
  });
});
