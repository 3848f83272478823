import { Inject, Injectable } from '@nestjs/common';
import type { GrantedRole } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Mailer } from '../platform/mail/mailer.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { roleLetter } from './sign-in-mail.ts';

/** Tells the owner of an address which role they were given, where letters are sent at all. */
@Injectable()
export class RoleLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async write(tx: Tx, entityId: EntityId, to: string, role: GrantedRole): Promise<void> {
    if (!this.mailer.delivers) return;
    const [entity]: { name: string }[] = await tx.query('SELECT name FROM entity WHERE id = $1', [entityId]);
    const letter = roleLetter(role, entity?.name ?? '', `${this.config.publicUrl}/entrar`);
    await this.outbox.add(tx, { to, ...letter });
  }
}
