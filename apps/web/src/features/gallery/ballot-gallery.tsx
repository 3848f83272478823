import type { BallotMethod, BallotSpec, Choice, ConsentStance } from '@ruta/contracts/ballot/ballot';
import { OptionId } from '@ruta/contracts/protocol/ids';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { Paper } from '../../shared/ballot/paper.tsx';
import { ResultPicture } from '../../shared/ballot/result-picture.tsx';
import { useSentence } from '../../shared/ballot/result-sentence.ts';
import { Card } from '../../shared/design/card.tsx';
import { randomId } from '../../shared/live/op-id.ts';

const labels = [
  'Avisos con 48 horas',
  'Pipas en las colonias altas',
  'Fugas reparadas en tres días',
  'Tarifa social',
];
const ids = labels.map(() => OptionId.parse(randomId()));
const words = new Map(ids.map((id, index) => [id, labels[index] ?? null]));
const proposal = OptionId.parse(randomId());
words.set(proposal, 'Publicar cada corte de agua con 48 horas de anticipación, por colonia');

const option = (id: OptionId) => ({
  id,
  label: words.get(id) ?? null,
  stance: null,
  idea: null,
  group: null,
});
const specOf = (method: BallotMethod, options: readonly OptionId[]): BallotSpec => ({
  question: '¿Por dónde empezamos?',
  method,
  options: options.map(option),
  disclosure: 'unpublished',
  visibility: 'after-close',
  electorate: 'participants',
  blank: true,
  paperCheck: 'two',
});

const times = (count: number, choice: Choice): Choice[] => Array.from({ length: count }, () => choice);
const rank = (...places: number[]): Choice => ({
  method: 'ranked',
  ranking: places.flatMap((place) => ids[place] ?? []),
});
const score = (...scores: number[]): Choice => ({
  method: 'score',
  scores: ids.flatMap((id, index) => {
    const given = scores[index] ?? -1;
    return given < 0 ? [] : [{ option: id, score: given }];
  }),
});
const step = (at: number, of = proposal): Choice => ({
  method: 'gradient',
  marks: [{ option: of, step: at }],
});
const stand = (stance: ConsentStance): Choice => ({ method: 'consent', stance, seal: null });

const ballots: { name: string; spec: BallotSpec; papers: Choice[] }[] = [
  {
    name: 'Orden de preferencia',
    spec: specOf({ method: 'ranked' }, ids),
    papers: [
      ...times(17, rank(0)),
      ...times(13, rank(1)),
      ...times(8, rank(2, 0)),
      ...times(3, rank(2, 1)),
      ...times(3, rank(3, 0)),
      ...times(2, rank(3, 1)),
      rank(3, 2),
      rank(3),
    ],
  },
  {
    name: 'Calificación',
    spec: specOf({ method: 'score', max: 5 }, ids),
    papers: [...times(9, score(5, 3, 4, -1)), ...times(6, score(4, 5, 2, 1)), ...times(4, score(3, 2, 5, 5))],
  },
  {
    name: 'Grados de acuerdo',
    spec: specOf({ method: 'gradient', steps: 8 }, [proposal]),
    papers: [4, 7, 5, 3, 4, 2, 1, 1].flatMap((count, index) => times(count, step(index + 1))),
  },
  {
    name: 'Grados de acuerdo, varias propuestas',
    spec: specOf({ method: 'gradient', steps: 5 }, ids.slice(0, 3)),
    papers: [
      [6, 8, 3, 2, 1],
      [2, 4, 5, 6, 3],
      [9, 3, 4, 2, 0],
    ].flatMap((counts, at) =>
      counts.flatMap((count, index) => times(count, step(index + 1, ids[at] ?? proposal))),
    ),
  },
  {
    name: 'Consentimiento',
    spec: specOf({ method: 'consent' }, [proposal]),
    papers: [
      ...times(18, stand('consent')),
      ...times(4, stand('concern')),
      ...times(2, stand('aside')),
      stand('objection'),
    ],
  },
];

/** Every kind of ballot: its paper and what its result looks like. */
export function BallotGallery() {
  return ballots.map(({ name, spec, papers }) => (
    <Ballot key={name} name={name} spec={spec} papers={papers} />
  ));
}

function Ballot({ name, spec, papers }: (typeof ballots)[number]) {
  const tally = tallyOf(spec, papers, { lot: name });
  const sentence = useSentence(spec, { tally }, words);
  return (
    <section className="stack" aria-label={name} style={{ '--c': 'var(--mesa)' } as React.CSSProperties}>
      <h2>{name}</h2>
      <Card>
        <p>{sentence}</p>
        <ResultPicture spec={spec} words={words} tally={tally} decided />
      </Card>
      <div style={{ maxWidth: 420 }}>
        <Paper spec={spec} words={words} before={null} mayVote onPaper={() => undefined} />
      </div>
    </section>
  );
}
