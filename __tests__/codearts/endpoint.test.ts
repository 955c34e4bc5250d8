import { describe, expect, it } from '@jest/globals';
import { DEFAULT_REGION, endpointsOf, isKnownRegion, REGIONS } from '../../src/codearts/endpoint';

const CLOUD = 'myhuaweicloud.com';
const EU_CLOUD = 'myhuaweicloud.eu';

/** The hosts of CodeArts Repo by their first label, as its SDK and its endpoint page list them. */
const HOSTS: Record<string, string[]> = {
  'codehub-ext': [
    'cn-north-1',
    'cn-north-4',
    'cn-east-2',
    'cn-east-3',
    'cn-south-1',
    'cn-south-2',
    'cn-southwest-2',
    'sa-brazil-1',
    'la-north-2',
    'ap-southeast-3',
  ],
  'codeartsrepo-ext': ['la-south-2', 'tr-west-1', 'eu-west-101'],
  repo: ['me-east-1', 'af-south-1', 'af-north-1'],
};
const ALL = Object.entries(HOSTS).flatMap(([label, regions]) => regions.map((region) => ({ label, region })));

/** The regions in which STS v5 is documented to have a host. */
const STS_REGIONS = [
  'cn-north-4',
  'cn-south-1',
  'cn-east-3',
  'cn-southwest-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'sa-brazil-1',
  'la-south-2',
  'af-south-1',
  'tr-west-1',
];

describe('the regions', () => {
  it('are the sixteen of CodeArts Repo', () => {
    expect(Object.keys(REGIONS).sort()).toEqual(ALL.map(({ region }) => region).sort());
    expect(ALL).toHaveLength(16);
  });

  it('have their API where the SDK says', () => {
    for (const { label, region } of ALL) {
      const cloud = region.startsWith('eu-') ? EU_CLOUD : CLOUD;
      expect(endpointsOf(region).codearts).toBe(`https://${label}.${region}.${cloud}`);
      expect(isKnownRegion(region)).toBe(true);
    }
  });

  it('have IAM in the region, and STS there or in another one where it is documented', () => {
    for (const { region } of ALL.filter(({ region }) => !region.startsWith('eu-'))) {
      const { iam, sts } = endpointsOf(region);
      expect(iam).toBe(`https://iam.${region}.${CLOUD}`);
      const [, of] = /^https:\/\/sts\.([a-z0-9-]+)\.myhuaweicloud\.com$/.exec(sts) ?? [];
      expect(STS_REGIONS).toContain(of);
      if (STS_REGIONS.includes(region)) expect(of).toBe(region);
    }
  });

  it('of Europe has everything under .eu, its API as the official European page says', () => {
    expect(endpointsOf('eu-west-101')).toEqual({
      codearts: 'https://codeartsrepo-ext.eu-west-101.myhuaweicloud.eu',
      iam: 'https://iam.eu-west-101.myhuaweicloud.eu',
      sts: 'https://sts.eu-west-101.myhuaweicloud.eu',
    });
  });

  it('have a default that is one of them', () => {
    expect(DEFAULT_REGION).toBe('cn-north-4');
    expect(isKnownRegion(DEFAULT_REGION)).toBe(true);
  });
});

describe('an unknown region', () => {
  it('gets hosts by the pattern of the others', () => {
    expect(endpointsOf('xx-moon-9')).toEqual({
      codearts: 'https://codehub-ext.xx-moon-9.myhuaweicloud.com',
      iam: 'https://iam.xx-moon-9.myhuaweicloud.com',
      sts: 'https://sts.xx-moon-9.myhuaweicloud.com',
    });
  });

  it.each(['xx-moon-9', 'constructor', 'toString', '__proto__', ''])('%j is not known', (region) => {
    expect(isKnownRegion(region)).toBe(false);
    expect(endpointsOf(region).codearts).toBe(`https://codehub-ext.${region}.${CLOUD}`);
  });
});
