import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Refused } from '../platform/http/refused.ts';

/** What only this side knows of a sign-in under way. */
export interface OidcSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Whom the provider vouches for; `email` only when the provider says it verified it. */
export interface OidcIdentity {
  issuer: string;
  subject: string;
  email: string | null;
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
});

/** The configured OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class OidcProvider {
  readonly redirectUri: string;
  readonly label: string | null;
  private found: Promise<oidc.Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {
    this.redirectUri = `${config.publicUrl}/api/identity/oidc/callback`;
    this.label = config.oidc?.label ?? null;
  }

  async authorizationUrl({ state, nonce, codeVerifier }: OidcSecrets): Promise<string> {
    const url = oidc.buildAuthorizationUrl(await this.provider(), {
      redirect_uri: this.redirectUri,
      scope: 'openid email',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return url.href;
  }

  /** `query` is what the provider sent back with the browser. Anything that does not check out is refused alike. */
  async identity(query: string, { state, nonce, codeVerifier }: OidcSecrets): Promise<OidcIdentity> {
    const provider = await this.provider();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.redirectUri}${query}`), {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = Claims.parse(tokens.claims());
      if (claims.email !== undefined) return identityFrom(claims);
      const more = await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub);
      return identityFrom(Claims.parse({ ...more, iss: claims.iss, sub: claims.sub }));
    } catch {
      throw new Refused('identity.provider-failed');
    }
  }

  /** Asked once; after a failure, again at the next sign-in. */
  private provider(): Promise<oidc.Configuration> {
    const { oidc: settings } = this.config;
    if (!settings) throw new Refused('identity.way-in-closed');
    this.found ??= this.discover(settings);
    return this.found;
  }

  private async discover(settings: NonNullable<RunningConfig['oidc']>): Promise<oidc.Configuration> {
    const issuer = new URL(settings.issuer);
    const execute = isLoopback(issuer) ? [oidc.allowInsecureRequests] : [];
    try {
      return await oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute });
    } catch {
      this.found = null;
      throw new Refused('identity.provider-failed');
    }
  }
}

/** Plain http is for a provider on this very machine and for nothing else. */
const isLoopback = ({ protocol, hostname }: URL) =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function identityFrom({ iss, sub, email, email_verified: verified }: z.infer<typeof Claims>): OidcIdentity {
  const proven = verified === true || verified === 'true';
  return { issuer: iss, subject: sub, email: proven && email ? email.normalize('NFC').toLowerCase() : null };
}
