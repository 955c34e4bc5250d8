import tls from 'node:tls';
import { generate } from 'selfsigned';

/** A key and its certificate, PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** What a certificate says. */
export interface CertificateOptions {
  /** The host names and addresses that it is for; default 127.0.0.1 and localhost. */
  readonly hosts?: readonly string[];
  readonly validFrom?: Date;
  readonly validUntil?: Date;
}

/** A certificate authority made for one test file; nobody trusts it unless told so. */
export interface Authority {
  readonly cert: string;
  issue(options?: CertificateOptions): Promise<Identity>;
}

const LOOPBACK = ['127.0.0.1', 'localhost'];
const HOUR_MS = 3_600_000;

/** Makes a certificate authority. */
export async function createAuthority(): Promise<Authority> {
  const ca = await generate([{ name: 'commonName', value: 'Test CA' }], {
    ...validity({}),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    cert: ca.cert,
    issue: (options = {}) => certificate(options, { key: ca.private, cert: ca.cert }),
  };
}

/** Makes a certificate that vouches for itself. */
export function selfSigned(options: CertificateOptions = {}): Promise<Identity> {
  return certificate(options);
}

/** Makes this process trust an authority, beside those it trusts already; returns how to undo it. Node 20 has no function for it. */
export function trust(authority: Authority): () => void {
  const { createSecureContext } = tls;
  tls.createSecureContext = (options) => {
    const made = createSecureContext(options);
    (made.context as { addCACert(cert: string): void }).addCACert(authority.cert);
    return made;
  };
  return () => {
    tls.createSecureContext = createSecureContext;
  };
}

async function certificate(options: CertificateOptions, ca?: Identity): Promise<Identity> {
  const hosts = options.hosts ?? LOOPBACK;
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    ...validity(options),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: hosts.map((host) =>
          /^[\d.]+$|:/.test(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host },
        ),
      },
    ],
    ...(ca && { ca }),
  });
  return { key: made.private, cert: made.cert };
}

function validity({ validFrom, validUntil }: CertificateOptions) {
  return {
    notBeforeDate: validFrom ?? new Date(Date.now() - HOUR_MS),
    notAfterDate: validUntil ?? new Date(Date.now() + 24 * HOUR_MS),
  };
}
