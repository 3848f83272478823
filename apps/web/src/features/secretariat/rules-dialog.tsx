import { type BodyView, DecisionRule } from '@ruta/contracts/secretariat/body';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { SessionRules, sessionRulesOf, sessionSettings } from './session-rules.tsx';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

const whole = (typed: string, most: number): number =>
  Math.min(most, Math.max(0, Math.floor(Number(typed) || 0)));

/** How the body decides. What is being voted on keeps the rule it was proposed under. */
export function RulesDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useTranslation('secretariat');
  const [name, setName] = useState(body.name);
  const [rule, setRule] = useState<DecisionRule>(body.settings.rule);
  const [quorum, setQuorum] = useState(String(Math.round(body.settings.quorum * 100)));
  const [more, setMore] = useState(() => sessionRulesOf(body));
  const [sessions, setSessions] = useState(String(body.settings.sessionsPerYear));
  const [warning, setWarning] = useState(String(body.settings.termWarningDays));
  const write = useBodyWrite(() => ({
    method: 'put',
    path: `bodies/${body.id}`,
    body: {
      name,
      settings: {
        rule,
        quorum: whole(quorum, 100) / 100,
        sessionsPerYear: whole(sessions, 52),
        termWarningDays: whole(warning, 365),
        ...sessionSettings(more),
      },
    },
  }));
  return (
    <DeedDialog
      title={t('rules.title')}
      deed={t('rules.save')}
      ready={name.trim() !== ''}
      write={write}
      onDo={() => write.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <TextField label={t('body.name')} value={name} onChange={setName} maxLength={160} />
        <Select
          label={t('rules.rule')}
          hint={t(`rule.means.${rule}`)}
          value={rule}
          onChange={(value) => setRule(DecisionRule.parse(value))}
          choices={DecisionRule.options.map((value) => ({ value, label: t(`rule.${value}`) }))}
        />
        <TextField
          label={t('rules.quorum')}
          hint={t('rules.quorum-hint')}
          type="number"
          inputMode="numeric"
          value={quorum}
          onChange={setQuorum}
        />
        <TextField
          label={t('rules.sessions')}
          type="number"
          inputMode="numeric"
          value={sessions}
          onChange={setSessions}
        />
        <TextField
          label={t('rules.term-warning')}
          hint={t('rules.term-warning-hint')}
          type="number"
          inputMode="numeric"
          value={warning}
          onChange={setWarning}
        />
        <SessionRules rules={more} onRules={setMore} />
      </div>
    </DeedDialog>
  );
}
