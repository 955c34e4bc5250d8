import type { Clock } from '../clock';

/** Something obtained for a while. */
export interface Lease<T> {
  value: T;
  /** How long it is good for, in milliseconds; absent when the issuer does not say. */
  lifeMs?: number;
}

/** It is renewed this long before its end, or at four fifths of a short life. */
const RENEW_AHEAD_MS = 5 * 60_000;

/**
 * Obtains a lease when it is first needed and again before it ends; concurrent callers share one request. A renewal that fails loses nothing
 * as long as the old lease holds: it is tried again when half of what is left has passed.
 */
export class Renewable<T> {
  private current: Promise<T> | undefined;
  private renewAt = Infinity;
  private endsAt = Infinity;

  constructor(
    private readonly clock: Clock,
    private readonly obtain: () => Promise<Lease<T>>,
  ) {}

  /** The value, obtained or renewed if need be. A failure is not kept: the next caller tries again. */
  get(): Promise<T> {
    if (!this.current || this.clock.now() >= this.renewAt) {
      this.renewAt = Infinity;
      const obtained = this.renew(this.current);
      this.current = obtained;
      obtained.catch(() => {
        if (this.current === obtained) this.current = undefined;
      });
    }
    return this.current;
  }

  private async renew(old: Promise<T> | undefined): Promise<T> {
    try {
      const { value, lifeMs = Infinity } = await this.obtain();
      this.endsAt = this.clock.now() + lifeMs;
      this.renewAt = this.endsAt - Math.min(RENEW_AHEAD_MS, lifeMs / 5);
      return value;
    } catch (error) {
      const leftMs = this.endsAt - this.clock.now();
      if (!old || leftMs <= 0) throw error;
      this.renewAt = this.clock.now() + leftMs / 2;
      return old;
    }
  }
}

/** The life of what was issued in a reply: from the reply's own `Date` (this machine's clock may be off) to `expiresAt`. */
export function lifeOf(expiresAt: unknown, date: string | undefined): number | undefined {
  const end = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
  const start = Date.parse(date ?? '');
  return Number.isNaN(end) ? undefined : end - (Number.isNaN(start) ? Date.now() : start);
}
