import { Injectable } from '@nestjs/common';
import {
  type KeywordRuleSet,
  KeywordRuleSet as RuleSet,
  ThemeSuggestion,
} from '@ruta/contracts/consultation/theme';
import type { EntityId, ThemeId } from '@ruta/contracts/protocol/ids';
import { themeClassifier } from '@ruta/domain/consultation/classify';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

interface TextRow {
  id: string;
  number: number | null;
  text: string;
}

/** The editable keyword rules and what they suggest. */
@Injectable()
export class SuggestionService {
  constructor(private readonly record: RecordService) {}

  async rules(tx: Tx, entityId: EntityId): Promise<KeywordRuleSet> {
    const rules: unknown = await tx.query(
      `SELECT r.word, r.also, r.theme_id AS theme FROM keyword_rule r
       JOIN theme t ON t.entity_id = r.entity_id AND t.id = r.theme_id AND t.state = 'active'
       WHERE r.entity_id = $1 ORDER BY r.position`,
      [entityId],
    );
    return RuleSet.parse({ rules });
  }

  async writeRulesIn(tx: Tx, entity: KnownEntity, { rules }: KeywordRuleSet): Promise<void> {
    const themes = [...new Set(rules.map((rule) => rule.theme))];
    const known: unknown[] = await tx.query(
      `SELECT 1 FROM theme WHERE entity_id = $1 AND id = ANY($2::uuid[]) AND state = 'active'`,
      [entity.id, themes],
    );
    if (known.length !== themes.length) throw new Refused('consultation.theme-gone');
    await tx.query('DELETE FROM keyword_rule WHERE entity_id = $1', [entity.id]);
    for (const [position, rule] of rules.entries())
      await tx.query(
        'INSERT INTO keyword_rule (entity_id, position, theme_id, word, also) VALUES ($1, $2, $3, $4, $5)',
        [entity.id, position, rule.theme, rule.word, rule.also],
      );
    const payload = { rules: rules.length, hash: contentHash(rules) };
    await this.record.append(tx, entity.id, 'keyword-rules.written', null, payload);
  }

  /** For admitted contributions without a theme; those that fit no rule, or two alike, are left out. */
  async suggest(tx: Tx, entityId: EntityId, planId: string): Promise<ThemeSuggestion[]> {
    const rows: TextRow[] = await tx.query(
      `SELECT c.id, c.number, x.text FROM contribution c
       JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
       WHERE c.entity_id = $1 AND c.plan_id = $2 AND c.state = 'admitted' AND c.theme_id IS NULL
       ORDER BY c.number LIMIT 500`,
      [entityId, planId],
    );
    const { rules } = await this.rules(tx, entityId);
    const classify = themeClassifier(rules);
    return rows.flatMap((row) => {
      const { theme, matches } = classify(row.text);
      if (theme === null) return [];
      const words = matches.filter((match) => match.theme === theme).map((match) => match.word);
      return [ThemeSuggestion.parse({ ...row, contributionId: row.id, themeId: theme, words })];
    });
  }

  /** The words for which the rules would put each of these under this theme; without an entry they would not. */
  async wordsFor(
    tx: Tx,
    entityId: EntityId,
    contributionIds: readonly string[],
    themeId: ThemeId,
  ): Promise<Map<string, string[]>> {
    const rows: TextRow[] = await tx.query(
      `SELECT contribution_id AS id, text FROM contribution_text
       WHERE entity_id = $1 AND contribution_id = ANY($2::uuid[])`,
      [entityId, contributionIds],
    );
    const classify = themeClassifier((await this.rules(tx, entityId)).rules);
    const found = new Map<string, string[]>();
    for (const row of rows) {
      const { theme, matches } = classify(row.text);
      if (theme === themeId)
        found.set(
          row.id,
          matches.filter((match) => match.theme === theme).map((match) => match.word),
        );
    }
    return found;
  }
}
