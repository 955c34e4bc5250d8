/** A proxy as a variable of the environment names it. */
export interface Proxy {
  /** The variable that names it. */
  variable: string;
  /** Host and port, for people. */
  name: string;
  isSecure: boolean;
  /** As a URL writes it: an IPv6 address in brackets. */
  hostname: string;
  port: number;
  /** Decoded; absent when the URL has neither. */
  credentials?: { user: string; password: string };
}

/** What the environment says about the network, as far as it is obeyed. */
export interface NetworkSettings {
  /** For requests to https and http; no proxy: straight to the host. */
  proxies: Readonly<Record<'https:' | 'http:', Proxy | undefined>>;
  /** NODE_TLS_REJECT_UNAUTHORIZED asks for no checks of certificates. They are checked, and a failure tells of it. */
  distrustsChecks: boolean;
  /** NODE_EXTRA_CA_CERTS: the file with more certificate authorities, which Node reads at its start, if it can. */
  authoritiesFile?: string;
}

/** The names of the variables, in the order in which they count. */
const VARIABLES = { 'https:': ['https_proxy', 'HTTPS_PROXY'], 'http:': ['http_proxy', 'HTTP_PROXY'] } as const;

// Written apart from the host, user and password are not taken for real ones and redacted.
const LEGAL =
  'write http://host:port, if need be with user:password@ before the host, in which special characters are percent-encoded (% as %25)';

/**
 * Reads the network's settings from the environment.
 * @param addProblem told of each variable that is set and cannot be used; nothing may be sent then
 */
export function readNetworkSettings(
  env: Readonly<Record<string, string | undefined>>,
  addProblem: (variable: string, problem: string) => void,
): NetworkSettings {
  const read = (names: readonly string[]) => {
    const found = names.flatMap((variable) => {
      const text = env[variable]?.trim();
      if (!text) return [];
      const proxy = readProxy(variable, text);
      if (typeof proxy !== 'string') return [proxy];
      addProblem(variable, `names no usable proxy: ${proxy}; ${LEGAL}`);
      return [];
    });
    return found[0];
  };
  return {
    proxies: { 'https:': read(VARIABLES['https:']), 'http:': read(VARIABLES['http:']) },
    distrustsChecks: !['', '1'].includes(env['NODE_TLS_REJECT_UNAUTHORIZED'] ?? ''),
    ...(env['NODE_EXTRA_CA_CERTS'] && { authoritiesFile: env['NODE_EXTRA_CA_CERTS'] }),
  };
}

/** The proxy in a variable's text, or what is wrong with it, in words that repeat nothing of a text that may hold a password. */
function readProxy(variable: string, text: string): Proxy | string {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (hasScheme && !/^https?:/i.test(text)) return 'only http and https proxies can be used';
  if (/[\s\\\u0000-\u001f\u007f-\u009f]/.test(text))
    return 'it contains white space, a control character or a backslash';
  const address = hasScheme ? text : `http://${text}`;
  if (!URL.canParse(address)) return 'it is not a URL with a host and a legal port';
  const url = new URL(address);
  if (url.pathname !== '/' || url.search || url.hash || /[?#]/.test(text)) {
    return 'it goes on behind the host and port (a /, ? or # in a password must be percent-encoded)';
  }
  if (url.port === '0' || /:\/?$/.test(text)) return 'it has no legal port';
  const isSecure = url.protocol === 'https:';
  const { hostname } = url;
  const port = Number(url.port) || (isSecure ? 443 : 80);
  const proxy = { variable, name: `${hostname}:${port}`, isSecure, hostname, port };
  if (!url.username && !url.password) return proxy;
  try {
    const credentials = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
    return { ...proxy, credentials };
  } catch {
    return 'its user or password has a percent sign that encodes nothing';
  }
}
