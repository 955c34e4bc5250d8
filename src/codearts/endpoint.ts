/** The base URLs of the three services an action run may talk to; no trailing slash. */
export interface Endpoints {
  codearts: string;
  iam: string;
  sts: string;
}

interface RegionHosts {
  codearts: string;
  sts: string;
}

const CLOUD = 'myhuaweicloud.com';
const EU_CLOUD = 'myhuaweicloud.eu';

/**
 * The regions of CodeArts Repo: host of the API (from the service's SDK and its endpoint page), and the nearest documented STS v5 host
 * (any regional one answers). The European host is the one of the official European page; the SDKs' table has the same name under .com.
 * No STS host is documented there: it follows the region's other services.
 */
export const REGIONS: Readonly<Record<string, RegionHosts>> = {
  'af-north-1': { codearts: `repo.af-north-1.${CLOUD}`, sts: `sts.af-south-1.${CLOUD}` },
  'af-south-1': { codearts: `repo.af-south-1.${CLOUD}`, sts: `sts.af-south-1.${CLOUD}` },
  'ap-southeast-3': { codearts: `codehub-ext.ap-southeast-3.${CLOUD}`, sts: `sts.ap-southeast-3.${CLOUD}` },
  'cn-east-2': { codearts: `codehub-ext.cn-east-2.${CLOUD}`, sts: `sts.cn-east-3.${CLOUD}` },
  'cn-east-3': { codearts: `codehub-ext.cn-east-3.${CLOUD}`, sts: `sts.cn-east-3.${CLOUD}` },
  'cn-north-1': { codearts: `codehub-ext.cn-north-1.${CLOUD}`, sts: `sts.cn-north-4.${CLOUD}` },
  'cn-north-4': { codearts: `codehub-ext.cn-north-4.${CLOUD}`, sts: `sts.cn-north-4.${CLOUD}` },
  'cn-south-1': { codearts: `codehub-ext.cn-south-1.${CLOUD}`, sts: `sts.cn-south-1.${CLOUD}` },
  'cn-south-2': { codearts: `codehub-ext.cn-south-2.${CLOUD}`, sts: `sts.cn-south-1.${CLOUD}` },
  'cn-southwest-2': { codearts: `codehub-ext.cn-southwest-2.${CLOUD}`, sts: `sts.cn-southwest-2.${CLOUD}` },
  'eu-west-101': { codearts: `codeartsrepo-ext.eu-west-101.${EU_CLOUD}`, sts: `sts.eu-west-101.${EU_CLOUD}` },
  'la-north-2': { codearts: `codehub-ext.la-north-2.${CLOUD}`, sts: `sts.la-south-2.${CLOUD}` },
  'la-south-2': { codearts: `codeartsrepo-ext.la-south-2.${CLOUD}`, sts: `sts.la-south-2.${CLOUD}` },
  'me-east-1': { codearts: `repo.me-east-1.${CLOUD}`, sts: `sts.ap-southeast-3.${CLOUD}` },
  'sa-brazil-1': { codearts: `codehub-ext.sa-brazil-1.${CLOUD}`, sts: `sts.sa-brazil-1.${CLOUD}` },
  'tr-west-1': { codearts: `codeartsrepo-ext.tr-west-1.${CLOUD}`, sts: `sts.tr-west-1.${CLOUD}` },
};

/** The region when neither the inputs nor the environment name one. */
export const DEFAULT_REGION = 'cn-north-4';

/** Whether CodeArts Repo is known to be in that region. */
export function isKnownRegion(region: string): boolean {
  return Object.hasOwn(REGIONS, region);
}

/** The hosts of a region; those of an unknown one follow the pattern of the others. */
export function endpointsOf(region: string): Endpoints {
  const known = isKnownRegion(region) ? REGIONS[region] : undefined;
  const iam = region === 'eu-west-101' ? `iam.${region}.${EU_CLOUD}` : `iam.${region}.${CLOUD}`;
  return {
    codearts: `https://${known?.codearts ?? `codehub-ext.${region}.${CLOUD}`}`,
    iam: `https://${iam}`,
    sts: `https://${known?.sts ?? `sts.${region}.${CLOUD}`}`,
  };
}
