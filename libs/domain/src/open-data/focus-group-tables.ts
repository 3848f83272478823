import { column, type TableWords } from './table-words.ts';

const phase = column('phase_id', 'id', 'Fase', 'Phase');
const group = column('target_group', 'text', 'Grupo al que se dirigió', 'Target group');

export const focusGroupTables: readonly TableWords[] = [
  {
    name: 'focus-group-coverage',
    title: { es: 'Cobertura de grupos de enfoque', en: 'Coverage of focus groups' },
    columns: [
      phase,
      group,
      column(
        'reached',
        'number',
        'A cuántas personas se escuchó; vacío si se reserva: menos del mínimo, permitiría deducirlo, o la fase no está sistematizada',
        'How many people were heard; empty if left out: fewer than the minimum, it would give others away, or the phase is not synthesised',
      ),
      column('withheld', 'yes-no', 'Se reserva', 'Left out'),
      column('minimum_cell', 'number', 'Mínimo que se publica', 'Least that is published'),
    ],
  },
  {
    name: 'focus-group-findings',
    title: { es: 'Hallazgos de grupos de enfoque', en: 'Findings of focus groups' },
    columns: [
      phase,
      group,
      column(
        'text',
        'text',
        'Hallazgo que respaldan tantas personas como el mínimo, o más, de un grupo cuyo número se publica',
        'Finding with as many people behind it as the minimum, or more, of a group whose number is published',
      ),
    ],
  },
];
