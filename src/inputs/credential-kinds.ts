import type { Credentials } from '../credentials/credentials';
import type { Parser } from './problems';
import { didYouMean, plainText, visible } from './values';

/** A kind of credential. */
export type Kind = Credentials['kind'];

/**
 * What a value must be: `header` goes into an HTTP header as it is, `text` into JSON, `name` too, where people see it, `key` is a header that
 * is made by machines and has no blanks, quotes or dollars in it.
 */
type Form = 'header' | 'text' | 'name' | 'key' | Parser<string>;

interface CredentialInput {
  kind: Kind;
  required: boolean;
  secret: boolean;
  form: Form;
  max?: number;
}

const URN = /^iam::[^\s:]+:(oidcProvider|agency):[^\s:]+$/;

/** `iam::<account id>:oidcProvider:<name>` or `iam::<account id>:agency:<name>`. */
function urn(type: 'oidcProvider' | 'agency', other: string): Parser<string> {
  return (text) => {
    const [, found] = URN.exec(text) ?? [];
    if (found === type) return { value: text };
    const meant = found === undefined ? undefined : other;
    return { problem: `is not of the form iam::<account id>:${type}:<name>${didYouMean(meant)}` };
  };
}

/** Every input that belongs to a kind of credential. */
export const INPUTS: Readonly<Record<string, CredentialInput>> = {
  token: { kind: 'token', required: true, secret: true, form: 'key', max: 100_000 },
  access_key: { kind: 'access_key', required: true, secret: true, form: 'key' },
  secret_key: { kind: 'access_key', required: true, secret: true, form: 'key' },
  security_token: { kind: 'access_key', required: false, secret: true, form: 'key', max: 100_000 },
  project_id: { kind: 'access_key', required: false, secret: false, form: 'header' },
  domain_name: { kind: 'password', required: true, secret: false, form: 'name' },
  username: { kind: 'password', required: true, secret: false, form: 'name' },
  password: { kind: 'password', required: true, secret: true, form: 'text' },
  identity_provider: { kind: 'identity_provider', required: true, secret: false, form: visible(header(64)) },
  provider_urn: { kind: 'agency', required: true, secret: false, form: urn('oidcProvider', 'agency_urn') },
  agency_urn: { kind: 'agency', required: true, secret: false, form: urn('agency', 'provider_urn') },
};

/** The inputs of a kind. */
export function membersOf(kind: Kind, requiredOnly: boolean): string[] {
  return Object.keys(INPUTS).filter((name) => INPUTS[name]?.kind === kind && (INPUTS[name].required || !requiredOnly));
}

/** What a kind consists of, in words. */
export function requirementOf(kind: Kind): string {
  const optional = membersOf(kind, false).filter((name) => !INPUTS[name]?.required);
  return `this kind needs ${membersOf(kind, true).join(' and ')}${optional.length > 0 ? ` (${optional.join(' and ')} may come with it)` : ''}`;
}

/** What the value of an input must be. A problem is told without showing the value: it may be a secret. */
export function formOf(input: string): Parser<string> {
  const { form, max = 4096 } = INPUTS[input] ?? { form: 'text' };
  if (typeof form === 'function') return form;
  switch (form) {
    case 'text':
      return plainText(max);
    case 'name':
      return visible(plainText(max));
    case 'header':
      return header(max);
    case 'key':
      return (text) => {
        const slip = slipOf(text);
        return slip === undefined ? header(max)(text) : { problem: slip };
      };
  }
}

function header(max: number): Parser<string> {
  return (text) =>
    /^[\x20-\x7e\x80-\xff]*$/.test(text) && !/[\x80-\x9f]/.test(text)
      ? plainText(max)(text)
      : {
          problem:
            'has line ends, control characters or other characters that an HTTP header cannot carry; give the value alone, on one line',
        };
}

/** How a key or token is often given wrongly. */
function slipOf(text: string): string | undefined {
  if (/^(gh[a-z]_|github_pat_)/.test(text))
    return 'is a token of GitHub; give one of Huawei Cloud IAM, or sign in with an access key or keyless';
  if (/^(Bearer|Basic|X-Auth-Token:)\s/i.test(text))
    return 'begins with the name of a scheme or header; give the value alone';
  if (/^(["']).*\1$/s.test(text)) return 'is in quotes; give the value alone';
  if (/^\$\w+$|^\$?\{\w+\}$|\$\{\{|^%\w+%$|^\$\(.*\)$/.test(text))
    return 'is a variable that nothing has replaced; write ${{ secrets.NAME }}, with the name of the secret';
  return undefined;
}
