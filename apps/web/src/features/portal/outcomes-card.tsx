import type { Outcome } from '@ruta/contracts/consultation/answer';
import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Meter } from '../../shared/design/meter.tsx';
import { outcomeFills, outcomeOrder } from '../../shared/design/outcomes.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';

type Counts = PortalHome['contributions'];

/** What became of everything said, as one bar; each number leads to the contributions it counts. */
export function OutcomesCard({ contributions }: { contributions: Counts }) {
  const { t } = useTranslation('portal');
  const word = useOutcomeWord();
  const { slug } = useEntity();
  const count = (key: Outcome | 'waiting') =>
    key === 'waiting' ? contributions.waiting : (contributions.outcomes[key] ?? 0);
  const parts = outcomeOrder
    .map((key) => ({ key, label: word(key), count: count(key), fill: outcomeFills[key] }))
    .filter((part) => part.count > 0);
  const sentence = parts.map((part) => `${part.count} ${part.label}`).join(', ');
  return (
    <Card as="section" aria-labelledby="outcomes">
      <h2 id="outcomes" style={{ marginBottom: 16 }}>
        {t('outcomes.title')}
      </h2>
      <Meter
        label={t('outcomes.sentence', { count: contributions.admitted, parts: sentence })}
        parts={parts}
        renderEntry={(part, className, content) => (
          <Link
            className={className}
            to="/$entity/aportes"
            params={{ entity: slug }}
            search={{ outcome: part.key as Outcome | 'waiting' }}
          >
            {content}
          </Link>
        )}
      />
      {contributions.waiting > 0 && (
        <p className="small" style={{ marginTop: 14 }}>
          {t('outcomes.rule')}
        </p>
      )}
      <div style={{ marginTop: 14 }}>
        <LinkButton to="/$entity/aportes" params={{ entity: slug }} variant="quiet" size="small" wide>
          {t('outcomes.find')}
        </LinkButton>
      </div>
    </Card>
  );
}
