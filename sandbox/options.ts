import type { AccessKey } from './access-keys';
import type { Project, User } from './accounts';
import type { RepositoryBehaviour } from './behaviour';
import type { Clock } from './clock';
import type { CreationBehaviour } from './creation';
import type { Agency, IdentityProvider } from './federation';
import type { LookupOptions } from './lookup';
import type { OidcOptions } from './oidc-issuer';
import type { NewCodeArtsProject } from './project';

/** How a sandbox is set up; the behaviour options hold for every repository that has none of its own. */
export interface SandboxOptions extends RepositoryBehaviour, LookupOptions {
  /** Port on 127.0.0.1; default any free one. */
  readonly port?: number;
  /** Serve HTTPS with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Time added to every answer; default 0. */
  readonly latencyMs?: number;
  /** Users besides the default one. */
  readonly users?: readonly User[];
  /** Projects of IAM besides the default one. */
  readonly projects?: readonly Project[];
  /** Access keys besides the default one. */
  readonly accessKeys?: readonly AccessKey[];
  /** What GitHub's id tokens say. */
  readonly oidc?: OidcOptions;
  /** Identity providers of IAM v3 besides the default one. */
  readonly identityProviders?: readonly IdentityProvider[];
  /** Agencies of IAM v5 besides the default one. */
  readonly agencies?: readonly Agency[];
  /** Life of temporary access keys; default what the request asks for. */
  readonly temporaryKeyLifeMs?: number;
  /** Life of tokens that IAM gives out; default 24 hours. */
  readonly tokenLifeMs?: number;
  /** Length of tokens that IAM gives out, 1 to 100,000; default 1,500. */
  readonly tokenLength?: number;
  /** Projects of CodeArts besides those that are made for the repositories' paths. */
  readonly codeArtsProjects?: readonly NewCodeArtsProject[];
  /** How CreateRepository works where a project does not say it. */
  readonly creation?: CreationBehaviour;
  /** Whether errors of operations of the first versions (paths /v1, /v2) have a status of their own (default), or 200. */
  readonly oldErrors?: 'own' | '200';
  /** Precision of the mirrors' timestamps; default 'ms'. The service may well write whole seconds. */
  readonly timestampPrecision?: 'ms' | 's';
  /** The sandbox's idea of the time; default the real one. */
  readonly clock?: Clock;
}
