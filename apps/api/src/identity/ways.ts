import { Inject, Injectable } from '@nestjs/common';
import type { WaysIn } from '@ruta/contracts/identity/sign-in';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Mailer } from '../platform/mail/mailer.ts';

/** Which ways in this installation offers, from its settings. */
@Injectable()
export class Ways {
  readonly in: WaysIn;

  constructor(mailer: Mailer, @Inject(CONFIG) config: RunningConfig) {
    this.in = {
      email: mailer.delivers,
      oidc: config.oidc ? { label: config.oidc.label } : null,
      demo: config.demo,
    };
  }
}
