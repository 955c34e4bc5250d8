import { DEFAULT_REGION, type Endpoints, endpointsOf, REGIONS } from '../codearts/endpoint';
import { endpoint } from './addresses';
import { parse, type Parser, quote } from './problems';
import type { Reading } from './reading';
import { didYouMean } from './values';
import { nearest } from '../nearest';

const VARIABLES = ['HUAWEICLOUD_SDK_REGION', 'HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'];

/** Something like `cn-north-4`. */
const regionId: Parser<string> = (text) =>
  /^[a-z]{2}-[a-z]+(-[a-z]+)?-\d{1,4}$/.test(text)
    ? { value: text }
    : {
        problem: `${quote(text)} does not look like a region; write its id, such as cn-north-4${didYouMean(nearest(text.replace(/[\s_]+/g, '-'), Object.keys(REGIONS)))}`,
      };

/** The known region that an unknown one is a slip of; another number alone is another region. */
export function regionMeantBy(region: string): string | undefined {
  const meant = nearest(region, Object.keys(REGIONS));
  const letters = (id: string) => id.replace(/\d+$/, '');
  return meant !== undefined && letters(meant) !== letters(region) ? meant : undefined;
}

/** The region of the input, else of the environment, else the default one. */
export function readRegion({ runner, problems }: Reading): string {
  const names = [['region', runner.input('region')], ...VARIABLES.map((name) => [name, runner.env[name]?.trim()])];
  for (const [name = '', text] of names) {
    if (text) return parse(regionId, name, text, problems) ?? DEFAULT_REGION;
  }
  return DEFAULT_REGION;
}

/** The hosts of the region, or those that were named instead. */
export function readEndpoints(region: string, reading: Reading): Endpoints {
  const known = endpointsOf(region);
  return {
    codearts: reading.read('endpoint', endpoint('v4')) ?? known.codearts,
    iam: reading.read('iam_endpoint', endpoint('v3')) ?? known.iam,
    sts: reading.read('sts_endpoint', endpoint('v5')) ?? known.sts,
  };
}
