import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type {
  PartnershipCommitment,
  PartnershipFile,
  PartnershipPlanFile,
  PartnershipSignature,
} from '@ruta/contracts/plan/partnership-template';
import type { PublicSignature } from '@ruta/contracts/plan/plan-publication';
import { commitmentDocumentWords } from '../commitment/commitment-document-words.ts';
import type { DocumentSetting } from '../commitment/commitment-document.ts';
import type { CommitmentSource } from '../commitment/commitment-source.ts';
import { aimInWords, commitmentWords, withOwnAims } from '../commitment/commitment-words.ts';
import { plainProse } from '../commitment/read-prose.ts';
import type { PlanSource } from './plan-document.ts';

const envelope = ({ language, publisher, source, demo }: DocumentSetting) => ({
  template: 'ogp-action-plan-1' as const,
  language,
  publisher,
  source,
  demonstration: demo,
});

export const partnershipFile = (setting: DocumentSetting, commitment: CommitmentSource): PartnershipFile => ({
  ...envelope(setting),
  commitment: inTemplate(setting, commitment),
});

export const partnershipPlanFile = (setting: DocumentSetting, plan: PlanSource): PartnershipPlanFile => ({
  ...envelope(setting),
  plan: {
    title: plan.title,
    start_date: plan.startsOn,
    end_date: plan.endsOn,
    version: plan.version,
    sha256: plan.hash,
    published: new Date(plan.publishedAt).toISOString(),
    outcomes: plan.outcomes,
    signatures: plan.signatures.map(signatureIn),
  },
  commitments: plan.commitments.map((commitment) => inTemplate(setting, commitment)),
});

function inTemplate(setting: DocumentSetting, source: CommitmentSource): PartnershipCommitment {
  const { form } = source;
  const days = form.milestones.flatMap(({ start, end }) => [start, end]).filter((day) => day !== null);
  const sorted = days.toSorted();
  return {
    number_and_name_of_commitment: `${form.key} ${form.title}`.trim(),
    commitment_start_date: sorted[0] ?? null,
    commitment_end_date: sorted.at(-1) ?? null,
    lead_implementing_agency: form.lead.institution,
    commitment_description: description(setting, form),
    milestone_activities_with_a_verifiable_deliverable: form.milestones.map((milestone) => ({
      milestone: milestone.activity,
      verifiable_deliverable: milestone.product,
      means_of_verification: milestone.verification,
      responsible: milestone.responsible,
      start_date: milestone.start,
      end_date: milestone.end,
    })),
    contact_information: {
      name_of_responsible_person_from_implementing_agency: null,
      title_department: [form.lead.post, form.lead.institution].filter(Boolean).join(', '),
      email_and_phone: null,
    },
    other_actors_involved: {
      state_actors_involved: form.support.map(partyInWords),
      csos_private_sector_multilaterals_working_groups: form.counterparts.map(partyInWords),
    },
    record: record(setting, source),
  };
}

const partyInWords = ({ institution, post }: { institution: string; post: string }): string =>
  [institution, post].filter(Boolean).join(', ');

const joined = (...parts: string[]): string => parts.filter(Boolean).join('\n\n');

function description(
  { language, ownAims }: DocumentSetting,
  form: CommitmentForm,
): PartnershipCommitment['commitment_description'] {
  const names = withOwnAims(commitmentWords[language], ownAims);
  const { problem } = form;
  const under = (name: 'causes' | 'effects', text: string) => text && `${names.section[name]}\n${text}`;
  const line = (name: 'population' | 'baseline' | 'baselineSource', text: string) =>
    text && `${names.section[name]}: ${text}`;
  return {
    what_is_the_public_problem_that_the_commitment_will_address: joined(
      plainProse(problem.central),
      under('causes', plainProse(problem.causes)),
      under('effects', plainProse(problem.effects)),
      line('population', problem.population),
      line('baseline', problem.baseline),
      line('baselineSource', problem.baselineSource),
    ),
    what_is_the_commitment: plainProse(form.summary),
    how_will_the_commitment_contribute_to_solve_the_public_problem: plainProse(form.objective),
    why_is_this_commitment_relevant_to_ogp_values: form.values.map((value) => ({
      value,
      name: names.value[value],
    })),
    additional_information: {
      commitment_budget: form.budget.map(({ concept, amount, source }) => ({
        concept,
        amount_mxn: amount === null ? null : amount / 100,
        source,
      })),
      link_to_sustainable_development_goals: form.goals.map((goal) => ({
        goal,
        name: names.goal[goal - 1] ?? '',
      })),
      how_it_serves_those_goals: form.goalsHow,
      link_to_declarations: form.aims.map((aim) => ({ aim, name: aimInWords(names, aim) })),
      transversal_themes: form.themes.map((theme) => names.theme[theme]),
      risks: form.risks.map(({ risk, response }) => ({ risk, response })),
      indicators: form.indicators.map(({ id: _id, ...indicator }) => indicator),
    },
  };
}

function record(
  { language, now }: DocumentSetting,
  source: CommitmentSource,
): PartnershipCommitment['record'] {
  const { form, standing, hash, origins, outcomes } = source;
  const words = commitmentDocumentWords[language];
  const said =
    standing.state === 'draft'
      ? words.draft
      : standing.state === 'frozen'
        ? words.frozen(standing.version)
        : words.approved(standing.version, standing.planVersion);
  return {
    version: standing.state === 'draft' ? null : standing.version,
    holds: standing.state === 'published',
    standing: said,
    sha256: hash,
    date: new Date(standing.state === 'draft' ? now : standing.at).toISOString(),
    licence: form.licence,
    origins: origins.flatMap(({ clause, sources }) =>
      sources.map(({ kind, ref, label, excerpt }) => ({
        clause,
        kind,
        label,
        excerpt: excerpt || null,
        outcome: outcomes.get(ref)?.outcome ?? null,
        reason: outcomes.get(ref)?.reason ?? null,
      })),
    ),
    signatures: source.signatures.map(signatureIn),
    form,
  };
}

const momentOf = (at: number): string => new Date(at).toISOString();

function signatureIn({ detached, at, ...by }: PublicSignature): PartnershipSignature {
  return {
    ...by,
    date: momentOf(at),
    handed_in: detached && {
      kind: detached.kind,
      algorithm: detached.algorithm,
      date: momentOf(detached.at),
      says_signed: detached.signedAt === null ? null : momentOf(detached.signedAt),
      certificate_in_term: detached.inTerm,
      certificate_named: detached.bound,
      chain: detached.chain,
      issuer: detached.issuer,
      signed_sha256: detached.covers,
      file_sha256: detached.hash,
    },
  };
}
