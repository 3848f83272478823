import type { Plugin, Rolldown } from 'vite';

type Bundle = Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>;

/** The two faces a reader sees first; the monospaced one and latin-ext arrive when a page needs them. */
const firstFonts = /(bricolage-grotesque|atkinson-hyperlegible-next)-latin-wght-normal.*\.woff2$/;

/** What the pages people arrive at ask for one after the other, unless they are told at once. */
const views = {
  every: { modules: [], topics: ['shared'] },
  entities: { modules: [/features\/portal\/entities-page\.tsx$/], topics: ['portal'] },
  home: { modules: [/features\/portal\/home-page\.tsx$/], topics: ['portal'] },
  participa: { modules: [/routes\/participate\.tsx$/], topics: ['consultation', 'portal'] },
  aportes: { modules: [/consultation\/contributions-page\.tsx$/], topics: ['consultation'] },
  room: { modules: [/features\/room\/room-page\.tsx$/], topics: ['room', 'live'] },
} satisfies Record<string, { modules: RegExp[]; topics: string[] }>;

type Files = Record<string, string[]>;

const filesIn = (bundle: Bundle, language: 'es' | 'en'): Files =>
  Object.fromEntries(
    Object.entries(views).map(([view, { modules, topics }]) => {
      const words = topics.map((topic) => new RegExp(`i18n/${language}/${topic}\\.json$`));
      return [view, filesOf(bundle, [...modules, ...words])];
    }),
  );

/** Fetches what the first view needs while the main script is still on its way. */
export function firstView(): Plugin {
  return {
    name: 'ruta:first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({
        // After the script that says the language, and before any style: a script below a style waits for it.
        html: withStyles(html, bundle).replace('</script>', () => {
          const files = { es: filesIn(bundle, 'es'), en: filesIn(bundle, 'en') };
          return `</script><script>${preloading(files)}</script>`;
        }),
        tags: Object.keys(bundle)
          .filter((file) => firstFonts.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head-prepend' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          })),
      }),
    },
  };
}

/**
 * The styles of every page stand in it, so that its opening words wait for nothing. Their file is asked for without
 * haste: chunks that name it find it there and do not put it behind their own.
 */
const withStyles = (html: string, bundle: Bundle): string =>
  html.replace(/<link rel="stylesheet"[^>]* href="\/([^"]+\.css)">/g, (link, file: string) => {
    const style = bundle[file];
    return style?.type === 'asset'
      ? `<style>${String(style.source)}</style>${link.replace('<link', '<link media="print"')}`
      : link;
  });

/** Runs as the page is read, once its language is known: the address says which view it opens with. */
const preloading = (files: Record<'es' | 'en', Files>): string =>
  `(function(p,f){var own=/^(entrar|mi-cuenta|nueva-entidad|privacidad|accesibilidad|correo-demo|pantalla|s|diseno)$/;` +
  `var v=!p[0]?'entities':p[0]==='s'&&p[1]?'room':own.test(p[0])?'':p[1]?(p[2]?'':p[1]):'home';` +
  `f=f[document.documentElement.lang==='en'?'en':'es'];` +
  `new Set(f.every.concat(Object.hasOwn(f,v)?f[v]:[])).forEach(function(h){` +
  `var l=document.createElement('link'),css=/\\.css$/.test(h);l.rel=css?'preload':'modulepreload';` +
  `if(css)l.as='style';l.crossOrigin='';l.href='/'+h;document.head.appendChild(l)})` +
  `})(location.pathname.split('/').filter(Boolean),${JSON.stringify(files)})`;

/** The chunks these modules are in, with everything those import and their styles. */
function filesOf(bundle: Bundle, modules: readonly RegExp[]): string[] {
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunk.imports.forEach(take);
  };
  for (const chunk of Object.values(bundle))
    if (
      chunk.type === 'chunk' &&
      chunk.facadeModuleId &&
      modules.some((module) => module.test(chunk.facadeModuleId ?? ''))
    )
      take(chunk.fileName);
  const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  const before = new Set(entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : []);
  return [...files].filter((file) => !before.has(file));
}
