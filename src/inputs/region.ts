import { DEFAULT_REGION, type Endpoints, endpointsOf } from '../codearts/endpoint';
import { endpoint } from './addresses';
import { parse, type Parser, quote } from './problems';
import type { Reading } from './reading';

const VARIABLES = ['HUAWEICLOUD_SDK_REGION', 'HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'];

/** Something like `cn-north-4`. */
const regionId: Parser<string> = (text) =>
  /^[a-z]{2}-[a-z]+(-[a-z]+)?-\d{1,4}$/.test(text)
    ? { value: text }
    : { problem: `${quote(text)} does not look like a region; write its id, such as cn-north-4` };

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
    codearts: reading.read('endpoint', endpoint) ?? known.codearts,
    iam: reading.read('iam_endpoint', endpoint) ?? known.iam,
    sts: reading.read('sts_endpoint', endpoint) ?? known.sts,
  };
}
