import { Injectable } from '@nestjs/common';
import { DeclarationForm, OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { knownAims } from '@ruta/domain/declaration/aims';
import { declarationCode, type KnowsAim, knowsAims, ownDeclaration } from '@ruta/domain/declaration/own-aims';
import { Transactions, type Tx } from '../platform/database/transactions.ts';

/** The aims an entity published in declarations of its own. */
@Injectable()
export class OwnAims {
  constructor(private readonly transactions: Transactions) {}

  read(entityId: EntityId): Promise<OwnDeclaration[]> {
    return this.transactions.run((tx) => this.of(tx, entityId));
  }

  /** Newest declaration first; none without a published text. */
  async of(tx: Tx, entityId: EntityId): Promise<OwnDeclaration[]> {
    const rows: { slug: string; number: number; forms: unknown[] }[] = await tx.query(
      `SELECT e.slug, d.number, json_agg(v.content ORDER BY v.version DESC) AS forms
       FROM declaration_version v
       JOIN declaration d ON d.entity_id = v.entity_id AND d.id = v.declaration_id
       JOIN entity e ON e.id = v.entity_id
       WHERE v.entity_id = $1 GROUP BY e.slug, d.number ORDER BY d.number DESC`,
      [entityId],
    );
    return rows.flatMap(({ slug, number, forms }) => {
      const [newest, ...earlier] = forms.map((form) => DeclarationForm.parse(form));
      return newest
        ? [OwnDeclaration.parse(ownDeclaration(declarationCode(slug, number), [newest, ...earlier]))]
        : [];
    });
  }

  /** C26: which aims of a text are some; asks the database only about those that the catalogue has not. */
  async knows(tx: Tx, entityId: EntityId, { aims }: CommitmentForm): Promise<KnowsAim> {
    const catalogued = aims.every((aim) => knownAims.includes(aim));
    return knowsAims(catalogued ? [] : await this.of(tx, entityId));
  }
}
