import Markdown from 'react-markdown';

/**
 * Words with headings, lists, emphasis and links. HTML in them is shown as nothing, pictures are left out (they would
 * tell another house who looks), and a link opens apart.
 */
export default function MarkdownText({ text }: { text: string }) {
  return (
    <Markdown
      skipHtml
      disallowedElements={['img']}
      components={{
        a: ({ href, children }) => (
          <a href={href} target="_blank" rel="noreferrer noopener">
            {children}
          </a>
        ),
        h1: ({ children }) => <h2>{children}</h2>,
        h2: ({ children }) => <h3>{children}</h3>,
        h3: ({ children }) => <h4>{children}</h4>,
      }}
    >
      {text}
    </Markdown>
  );
}
