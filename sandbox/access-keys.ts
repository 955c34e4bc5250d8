import { randomBytes } from 'node:crypto';
import type { Caller, Project, User } from './accounts';
import { iamTimestamp, type Clock } from './clock';
import { apiError, Refusal } from './reply';
import { isSignedWith, readSignatureHeader, signedAt, type SignedRequest } from './signature';

/** A pair of keys of a user. */
export interface AccessKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly user: Pick<User, 'domain' | 'name'>;
}

/** A pair of keys that ends. */
export interface TemporaryKey extends AccessKey {
  readonly securityToken: string;
  readonly expiresAt: number;
}

/** What has become of a key. */
export interface KeyState {
  /** Bad signatures in a row. */
  readonly badSignatures: number;
  readonly locked: boolean;
  /** Requests that it signed well. */
  readonly goodSignatures: number;
}

interface Kept {
  readonly key: AccessKey & Partial<TemporaryKey>;
  bad: number;
  good: number;
  lockedUntil: number;
}

const MINUTE_MS = 60_000;
const SKEW_MS = 15 * MINUTE_MS;
const LOCK_MS = 5 * MINUTE_MS;
/** More bad signatures in a row than this lock a key. */
const TOLERATED = 5;

/** The access keys of the account, and the gateway that checks what they sign. */
export class AccessKeys {
  readonly #clock: Clock;
  readonly #keys = new Map<string, Kept>();
  readonly #projects: readonly Project[];

  constructor(clock: Clock, keys: readonly AccessKey[], projects: readonly Project[]) {
    this.#clock = clock;
    this.#projects = projects;
    for (const key of keys) this.#keep(key);
  }

  /** Gives out a temporary key, as STS does. */
  issueTemporary(user: AccessKey['user'], lifeMs: number): TemporaryKey {
    const key: TemporaryKey = {
      accessKey: randomBytes(15).toString('hex').toUpperCase().slice(0, 20),
      secretKey: randomBytes(30).toString('base64').replaceAll(/[+/]/g, 'x'),
      securityToken: `hQ${randomBytes(600).toString('base64')}`,
      user,
      expiresAt: this.#clock() + lifeMs,
    };
    this.#keep(key);
    return key;
  }

  /** The state of a key; an unknown one is an error. */
  state(accessKey: string): KeyState {
    const kept = this.#keys.get(accessKey);
    if (kept === undefined) throw new Error(`there is no access key ${accessKey}`);
    return { badSignatures: kept.bad, goodSignatures: kept.good, locked: kept.lockedUntil > this.#clock() };
  }

  /** Who signed a request; a Refusal in the gateway's words if nobody known did. */
  authenticate(request: SignedRequest): Caller {
    const header = readSignatureHeader(request.headers.authorization);
    if (header === undefined) throw refusal('verify aksk signature fail, the Authorization header is malformed');
    const kept = this.#keys.get(header.accessKey);
    if (kept === undefined) throw refusal(`Get secretKey failed,ak:${header.accessKey},err:ak not exist`);
    if (kept.lockedUntil > this.#clock()) throw refusal('AK access failed to reach the limit,forbidden.');
    if (!(Math.abs(this.#clock() - signedAt(request.headers)) <= SKEW_MS)) {
      throw new Refusal(
        apiError(401, 'APIG.0303', 'Incorrect IAM authentication information: the signature has expired'),
      );
    }
    if (!coversEnough(request, header.signedHeaders) || !isSignedWith(request, header, kept.key.secretKey)) {
      kept.bad += 1;
      if (kept.bad > TOLERATED) {
        kept.lockedUntil = this.#clock() + LOCK_MS;
        throw refusal('AK access failed to reach the limit,forbidden.');
      }
      throw refusal('verify aksk signature fail');
    }
    if (kept.lockedUntil > 0) kept.lockedUntil = 0;
    kept.bad = 0;
    this.#checkTemporary(kept.key, request);
    this.#checkProject(request);
    kept.good += 1;
    return { user: kept.key.user, by: kept.key.securityToken === undefined ? 'access key' : 'temporary access key' };
  }

  #checkTemporary(key: Kept['key'], request: SignedRequest): void {
    if (key.securityToken !== request.headers['x-security-token']) throw refusal('decrypt token fail');
    if (key.expiresAt !== undefined && key.expiresAt <= this.#clock()) {
      throw refusal(`token expires, expires_at: ${iamTimestamp(key.expiresAt)}`);
    }
  }

  #checkProject(request: SignedRequest): void {
    const id = request.headers['x-project-id'];
    if (id !== undefined && !this.#projects.some((project) => project.id === id)) {
      throw refusal('the project of X-Project-Id does not exist');
    }
  }

  #keep(key: AccessKey): void {
    this.#keys.set(key.accessKey, { key, bad: 0, good: 0, lockedUntil: 0 });
  }
}

/** Whether the signature covers what an attacker must not change. `host` need not be among it: the official Go SDK never signs it. */
function coversEnough(request: SignedRequest, signedHeaders: readonly string[]): boolean {
  const sensitive = ['x-security-token', 'x-project-id', 'x-domain-id'];
  const needed = ['x-sdk-date', ...sensitive.filter((name) => request.headers[name] !== undefined)];
  return needed.every((name) => signedHeaders.includes(name));
}

function refusal(reason: string): Refusal {
  return new Refusal(apiError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${reason}`));
}
