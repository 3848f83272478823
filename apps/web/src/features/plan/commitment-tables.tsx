import type { Milestone } from '@ruta/contracts/drafting/commitment-form';
import type { PublishedCommitment } from '@ruta/contracts/plan/plan-publication';
import { lightOf, standingOf } from '@ruta/domain/follow-up/light';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { MembersList } from '../../shared/commitment/members-list.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useToday } from '../../shared/entity/use-today.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LightChip } from '../../shared/plan/light.tsx';
import { ClauseSources, type OriginsByClause } from './origins.tsx';
import styles from './plan.module.css';

interface TablesProps {
  commitment: PublishedCommitment;
  origins: OriginsByClause;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Who, by when, how it is measured, with what money. */
export function CommitmentTables(props: TablesProps) {
  const { t } = useTranslation('plan');
  const { form } = props.commitment;
  return (
    <>
      <Part title={t('field.who')}>
        <p>
          <b>{form.lead.institution}</b>
          {form.lead.post && `, ${form.lead.post}`}
        </p>
        <Parties title={t('field.support')} parties={form.support} />
        <Parties title={t('field.counterparts')} parties={form.counterparts} />
      </Part>
      <Part title={t('field.milestones')}>
        <Milestones {...props} />
      </Part>
      <Part title={t('field.indicators')}>
        <Indicators {...props} />
      </Part>
      <Money {...props} />
      <Aims {...props} />
    </>
  );
}

function Parties({ title, parties }: { title: string; parties: PublishedCommitment['form']['support'] }) {
  if (parties.length === 0) return null;
  return (
    <p className="small">
      {title}: {parties.map((party) => [party.institution, party.post].filter(Boolean).join(', ')).join('; ')}
    </p>
  );
}

const milestoneName = (row: Milestone, origins: OriginsByClause): ReactNode => [
  row.activity,
  <ClauseSources key="sources" sources={origins.get(`milestones.${row.id}`)} />,
];

function Milestones({ commitment, origins }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const today = useToday();
  const progress = (id: string) =>
    commitment.progress.milestones.findLast((report) => report.milestoneId === id);
  return (
    <Table
      caption={t('field.milestones')}
      captionHidden
      rows={commitment.form.milestones}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'what',
          head: t('col.what'),
          cell: (row) => milestoneName(row, origins),
        },
        { key: 'who', head: t('col.responsible'), cell: (row) => row.responsible },
        { key: 'when', head: t('col.until'), cell: (row) => row.end && format.date(row.end, 'day-year') },
        { key: 'proof', head: t('col.proof'), cell: (row) => row.verification },
        {
          key: 'state',
          head: t('col.state'),
          cell: (row) => (
            <LightChip light={lightOf({ ...row, reported: standingOf(progress(row.id)) }, today)} />
          ),
        },
      ]}
    />
  );
}

function Indicators({ commitment }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const amount = (value: number | null, unit: string) =>
    value === null ? '' : `${format.number(value, 2)} ${unit}`;
  return (
    <Table
      caption={t('field.indicators')}
      captionHidden
      rows={commitment.form.indicators}
      rowKey={(row) => row.id}
      columns={[
        { key: 'what', head: t('col.indicator'), cell: (row) => row.variable },
        { key: 'base', head: t('col.baseline'), number: true, cell: (row) => amount(row.baseline, row.unit) },
        { key: 'target', head: t('col.target'), number: true, cell: (row) => amount(row.target, row.unit) },
        { key: 'period', head: t('col.period'), cell: (row) => row.period },
        {
          key: 'measures',
          head: t('col.measures'),
          cell: (row) => row.measures && t(`measures.${row.measures}`),
        },
      ]}
    />
  );
}

function Money({ commitment }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { budget, risks } = commitment.form;
  const pesos = (centavos: number | null) => (centavos === null ? t('no-amount') : format.money(centavos));
  return (
    <>
      {budget.length > 0 && (
        <Part title={t('field.budget')}>
          <Table
            caption={t('field.budget')}
            captionHidden
            rows={budget}
            rowKey={(row) => row.id}
            columns={[
              { key: 'what', head: t('col.concept'), cell: (row) => row.concept },
              { key: 'source', head: t('col.source'), cell: (row) => row.source },
              { key: 'amount', head: t('col.amount'), number: true, cell: (row) => pesos(row.amount) },
            ]}
          />
        </Part>
      )}
      {risks.length > 0 && (
        <Part title={t('field.risks')}>
          <ul className={styles.risks}>
            {risks.map((risk) => (
              <li key={risk.id}>
                <b>{risk.risk}</b> {risk.response}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Aims({ commitment }: TablesProps) {
  const { t } = useTranslation('plan');
  const words = useCommitmentWords();
  const { form } = commitment;
  return (
    <>
      {(['values', 'aims', 'goals', 'themes'] as const).map((name) =>
        form[name].length === 0 ? null : (
          <Part key={name} title={words.section(name)}>
            <MembersList name={name} members={form[name]} className={styles.serves} />
            {name === 'goals' && form.goalsHow && <p>{form.goalsHow}</p>}
          </Part>
        ),
      )}
      <p className="small">{t('field.licence', { licence: form.licence })}</p>
    </>
  );
}
