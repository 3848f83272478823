import type { BlockOf, DocumentBlock, DocumentRun, PublicDocument } from '@ruta/contracts/documents/document';
import { nested, type NestedProse } from '@ruta/domain/documents/nest';
import { Fragment } from 'react';
import { Table } from '../design/table.tsx';
import styles from './document.module.css';

/** A document on the page: the same blocks that are printed as PDF and DOCX. Its title stands above, on the page. */
export function DocumentView({ blocks }: Pick<PublicDocument, 'blocks'>) {
  return (
    <div className={styles.document}>
      {blocks.map((block, index) => (
        <Block key={block.kind === 'heading' ? block.id : index} block={block} />
      ))}
    </div>
  );
}

/** The headings as links, for documents longer than a screen. */
export function DocumentContents({ blocks, label }: Pick<PublicDocument, 'blocks'> & { label: string }) {
  const headings = blocks.filter(
    (block): block is BlockOf<'heading'> => block.kind === 'heading' && block.level < 3,
  );
  return (
    <nav aria-label={label} className={styles.contents}>
      <ol>
        {headings.map(({ id, level, text }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
      return <Heading id={block.id}>{block.text}</Heading>;
    }
    case 'prose':
      return (
        <div className={styles.prose} data-tone={block.tone}>
          <Prose paragraphs={block.paragraphs} />
        </div>
      );
    case 'facts':
      return <Facts items={block.items} />;
    case 'table':
      return <Rows block={block} />;
    case 'bars':
      return <Bars block={block} />;
    case 'note':
      return (
        <aside className={styles.note} data-tone={block.tone}>
          <p className={styles.noteTitle}>{block.title}</p>
          <Prose paragraphs={block.paragraphs} />
        </aside>
      );
    case 'picture':
      return (
        <figure>
          <img
            src={`data:image/${block.type};base64,${block.data}`}
            width={block.width}
            height={block.height}
            alt={block.alt}
          />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
  }
}

const Facts = ({ items }: Pick<BlockOf<'facts'>, 'items'>) => (
  <dl className={styles.facts}>
    {items.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function Rows({ block: { caption, columns, rows } }: { block: BlockOf<'table'> }) {
  return (
    <Table<{ cells: string[]; key: string }>
      caption={caption}
      rows={rows.map((cells, at) => ({ cells, key: String(at) }))}
      rowKey={({ key }) => key}
      columns={columns.map(({ head, number }, at) => ({
        key: String(at),
        head,
        number,
        cell: ({ cells }) => cells[at] ?? '',
      }))}
    />
  );
}

function Bars({ block: { caption, rows } }: { block: BlockOf<'bars'> }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ label, value, text, leading }, at) => (
          <tr key={at} data-leading={leading}>
            <th scope="row">{label}</th>
            <td>
              <i aria-hidden style={{ width: `${(value / most) * 100}%` }} />
              <span>{text}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const Prose = ({ paragraphs }: Pick<BlockOf<'prose'>, 'paragraphs'>) =>
  nested(paragraphs).map((part, at) => <Part key={at} part={part} />);

function Part({ part }: { part: NestedProse }) {
  if (part.kind === 'paragraph')
    return (
      <p>
        <Runs runs={part.runs} />
      </p>
    );
  const List = part.ordered ? 'ol' : 'ul';
  return (
    <List>
      {part.items.map(({ runs, lists }, at) => (
        <li key={at}>
          <Runs runs={runs} />
          {lists.map((list, inner) => (
            <Part key={inner} part={list} />
          ))}
        </li>
      ))}
    </List>
  );
}

const Runs = ({ runs }: { runs: readonly DocumentRun[] }) =>
  runs.map((run, at) => <Styled key={at} run={run} />);

function Styled({ run: { text, strong, emphasis, mono, href } }: { run: DocumentRun }) {
  const lines = text.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
  const plain = mono ? <code>{lines}</code> : lines;
  const slanted = emphasis ? <em>{plain}</em> : plain;
  const said = strong ? <strong>{slanted}</strong> : slanted;
  return href === undefined ? said : <a href={href}>{said}</a>;
}
