import type { Credentials } from '../credentials/credentials';

/** Who signs in, as far as that is not a secret: `a password (user ci-bot of account acme, project cn-north-4)`. */
export function describeSignIn(credentials: Credentials): string {
  switch (credentials.kind) {
    case 'token':
      return 'a user token';
    case 'access_key':
      return credentials.securityToken === undefined ? 'an access key' : 'a temporary access key';
    case 'password':
      return `a password (user ${credentials.username} of account ${credentials.domainName}, project ${credentials.projectName})`;
    case 'identity_provider':
      return `a GitHub OIDC token and an identity provider (${credentials.identityProvider}, project ${credentials.projectName})`;
    case 'agency':
      return `a GitHub OIDC token and a trust agency (${credentials.agencyUrn}, ${credentials.providerUrn})`;
  }
}
