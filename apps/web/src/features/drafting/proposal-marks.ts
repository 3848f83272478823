import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Proposal } from './shown-suggestions.ts';
import { positionOf, stretchIn } from './text-positions.ts';

/** How proposals look: whose they are in words and colour. */
export interface ProposalLook {
  proposals: readonly Proposal[];
  colourOf: (author: string) => string;
  nameOf: (author: string) => string;
}

/** Carries what is to be marked now: `tr.setMeta(proposalsKey, look)`. */
export const proposalsKey = new PluginKey<DecorationSet>('proposals');

interface Classes {
  comes: string;
  goes: string;
  own: string;
  by: string;
  tied: string;
}

/** Words that would come and words that would go, drawn into the text without being part of it. */
export const ProposalMarks = Extension.create<{ classes: Classes }>({
  name: 'proposalMarks',

  addOptions() {
    return { classes: { comes: '', goes: '', own: '', by: '', tied: '' } };
  },

  addProseMirrorPlugins() {
    const { classes } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: proposalsKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) => {
            const look = transaction.getMeta(proposalsKey) as ProposalLook | undefined;
            if (look) return draw(transaction.doc, look, classes);
            return transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before;
          },
        },
        props: { decorations: (state) => proposalsKey.getState(state) },
      }),
    ];
  },
});

function draw(doc: Node, look: ProposalLook, classes: Classes): DecorationSet {
  return DecorationSet.create(
    doc,
    look.proposals.flatMap((proposal) => decorationsOf(doc, proposal, look, classes)),
  );
}

function decorationsOf(doc: Node, proposal: Proposal, look: ProposalLook, classes: Classes): Decoration[] {
  const { author, cuts, comes, gone, own, at } = proposal;
  const style = `--c: ${look.colourOf(author)}`;
  const name = look.nameOf(author);
  if (proposal.tied.length > 0)
    return proposal.tied.flatMap(({ from, to }) =>
      stretchIn(doc, from, to).map((piece) =>
        Decoration.inline(piece.from, piece.to, { class: classes.tied, style, title: name }),
      ),
    );
  const last = cuts.at(-1);
  const going = cuts.flatMap(({ from, to }) =>
    stretchIn(doc, from, to).map((piece) =>
      Decoration.inline(piece.from, piece.to, { nodeName: 'del', class: classes.goes, style, title: name }),
    ),
  );
  const mine = own
    ? stretchIn(doc, own.from, own.to).map((piece) =>
        Decoration.inline(piece.from, piece.to, { nodeName: 'ins', class: classes.own, style }),
      )
    : [];
  const key = `${proposal.id} ${comes} ${gone} ${name}`;
  const widget = Decoration.widget(
    positionOf(doc, last?.to ?? at),
    () => (own ? goneWords(gone, style, classes) : comingWords(comes, name, style, classes)),
    { side: own ? -1 : 1, key, ignoreSelection: true },
  );
  return own && gone === '' ? mine : [...going, ...mine, widget];
}

function comingWords(words: string, name: string, style: string, classes: Classes): HTMLElement {
  const whole = aPiece('span', style);
  if (words) {
    const ins = aPiece('ins', style);
    ins.className = classes.comes;
    ins.textContent = words.replaceAll('\n', ' ¶ ');
    whole.append(ins);
  }
  const by = aPiece('span', style);
  by.className = classes.by;
  by.textContent = name;
  whole.append(by);
  return whole;
}

function goneWords(words: string, style: string, classes: Classes): HTMLElement {
  const del = aPiece('del', style);
  del.className = classes.goes;
  del.textContent = words.replaceAll('\n', ' ¶ ');
  return del;
}

function aPiece(name: string, style: string): HTMLElement {
  const element = document.createElement(name);
  element.contentEditable = 'false';
  element.setAttribute('style', style);
  return element;
}
