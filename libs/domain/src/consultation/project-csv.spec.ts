import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvRows, projectsOfCsv } from './project-csv.ts';

const theme = { id: '0199a000-0000-7000-8000-000000000001', name: 'Agua' };
const place = { id: '0199a000-0000-7000-8000-000000000002', name: 'Las Pilas' };
const known = { themes: [theme], places: [place] };
const head = 'Título;Resumen;Proponente;Tema;Territorio;Costo';

describe('a catalogue from a file', () => {
  it('K36 reads names of columns as people write them, themes, places and pesos', () => {
    const file = `\ufeff${head}\r\nPipas;"Se sabrá cuándo pasa la pipa;\nen cada calle.";Agua y Saneamiento;agua;LAS PILAS;$1,250,000.50\r\n`;
    expect(projectsOfCsv(file, known)).toEqual({
      faults: [],
      projects: [
        {
          title: 'Pipas',
          summary: 'Se sabrá cuándo pasa la pipa;\nen cada calle.',
          institution: 'Agua y Saneamiento',
          themeId: theme.id,
          placeId: place.id,
          aims: [],
          cost: 125_000_050,
          documentId: null,
        },
      ],
    });
  });

  it('K36 says every cell that is wrong, by line and column, and takes nothing then', () => {
    const good = 'Pipas;Se sabrá cuándo pasa la pipa.;Agua;;;';
    const file = [head, good, 'X;corto;Obras;Minas;;mucho', good].join('\n');
    const { projects, faults } = projectsOfCsv(file, known);
    expect(projects).toEqual([]);
    expect(faults.map((fault) => fault.what === 'cell' && [fault.line, fault.column])).toEqual([
      [3, 'theme'],
      [3, 'cost'],
      [3, 'title'],
      [3, 'summary'],
    ]);
  });

  it('K36 says what column is missing, and that a file is empty or too long', () => {
    expect(projectsOfCsv('título,costo\nPipas,3', known).faults).toEqual([
      { what: 'no-column', column: 'summary' },
      { what: 'no-column', column: 'institution' },
    ]);
    expect(projectsOfCsv('\n\n', known).faults).toEqual([{ what: 'empty' }]);
    const long = [head, ...Array.from({ length: 301 }, () => 'Pipas;Se sabrá cuándo pasa la pipa.;Agua;;;')];
    expect(projectsOfCsv(long.join('\n'), known).faults).toEqual([{ what: 'too-many', most: 300 }]);
  });

  it('K36 reads back whatever cells were written', () => {
    const anyCell = fc.string({ maxLength: 30 }).map((text) => `a${text.replace(/\r/g, '')}`);
    const width = 3;
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, apart) => {
          const header = ['uno', 'dos', 'tres'];
          const written = [header, ...rows]
            .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(apart))
            .join('\n');
          expect(csvRows(written).map(({ cells }) => cells)).toEqual([header, ...rows]);
        },
      ),
    );
  });
});
