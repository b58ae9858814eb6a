import type { EngineResult } from '../engine.js';
import type { DrawingPage } from './page.js';

interface Mermaid {
  initialize(settings: object): void;
  parse(text: string): Promise<unknown>;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

/** What Mermaid's two kinds of parsers say of a fault, by line and column: Jison's and Chevrotain's. */
interface ParserFault {
  readonly message?: string;
  readonly hash?: { readonly line?: number; readonly loc?: { first_line: number; first_column: number } };
}

/**
 * Draws a diagram, with every setting that keeps it from anything but drawing. Runs in the page, so it refers to
 * nothing outside itself.
 *
 * @throws what `page.flatten` throws.
 */
export async function drawMermaid(text: string, page: DrawingPage): Promise<EngineResult> {
  const mermaid = page.library('mermaid') as Mermaid;
  const { ink, quiet, rule, tint, accent, paper } = page.colours;
  const series = (name: string, from: number, to: number, colours: readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: to - from + 1 }, (_, at) => [`${name}${from + at}`, colours[at % colours.length] ?? ink]),
    );
  const plain = { htmlLabels: false, useMaxWidth: false };
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    // What a diagram's own settings may not change; they are taken out of it before, too.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'htmlLabels',
      'theme',
      'themeCSS',
      'themeVariables',
      'fontFamily',
    ],
    deterministicIds: true,
    deterministicIDSeed: 'diagram',
    maxTextSize: 20_000,
    maxEdges: 300,
    htmlLabels: false,
    fontFamily: page.family,
    fontSize: page.letters,
    theme: 'base',
    look: 'classic',
    flowchart: { ...plain, minNodeWidth: 0, nodeSpacing: 36, rankSpacing: 44, padding: 12 },
    class: plain,
    state: { ...plain, minNodeWidth: 0 },
    er: plain,
    quadrantChart: { ...plain, pointLabelFontSize: 14 },
    journey: { ...plain, textPlacement: 'tspan' },
    timeline: plain,
    gitGraph: plain,
    sequence: {
      ...plain,
      textPlacement: 'tspan',
      actorFontFamily: page.family,
      noteFontFamily: page.family,
      messageFontFamily: page.family,
    },
    gantt: {
      ...plain,
      useWidth: 800,
      fontSize: 14,
      sectionFontSize: 14,
      barHeight: 24,
      barGap: 6,
      topPadding: 50,
      axisFormat: '%m-%d',
    },
    pie: { ...plain, textPosition: 0.65 },
    themeCSS: `
      .grid .tick line { stroke: ${rule}; }
      .grid .tick text, .edgeTerminals { font-size: 13px !important; }
      .edgeLabel rect { opacity: 1 !important; fill: ${paper} !important; }`,
    themeVariables: {
      fontFamily: page.family,
      fontSize: `${page.letters}px`,
      useGradient: false,
      dropShadow: 'none',
      background: paper,
      primaryColor: tint,
      primaryTextColor: ink,
      primaryBorderColor: quiet,
      secondaryColor: paper,
      secondaryTextColor: ink,
      secondaryBorderColor: quiet,
      tertiaryColor: paper,
      tertiaryTextColor: ink,
      tertiaryBorderColor: rule,
      mainBkg: tint,
      nodeBorder: quiet,
      strokeWidth: 1,
      lineColor: quiet,
      textColor: ink,
      titleColor: ink,
      clusterBkg: paper,
      clusterBorder: rule,
      edgeLabelBackground: paper,
      noteBkgColor: paper,
      noteTextColor: ink,
      noteBorderColor: quiet,
      actorBkg: tint,
      actorBorder: quiet,
      actorTextColor: ink,
      actorLineColor: rule,
      signalColor: quiet,
      signalTextColor: ink,
      labelBoxBkgColor: tint,
      labelBoxBorderColor: rule,
      labelTextColor: ink,
      loopTextColor: ink,
      activationBkgColor: rule,
      activationBorderColor: quiet,
      sectionBkgColor: tint,
      altSectionBkgColor: paper,
      sectionBkgColor2: tint,
      taskBkgColor: rule,
      taskBorderColor: quiet,
      taskTextColor: ink,
      taskTextDarkColor: ink,
      taskTextLightColor: ink,
      taskTextOutsideColor: ink,
      activeTaskBkgColor: paper,
      activeTaskBorderColor: accent,
      doneTaskBkgColor: quiet,
      doneTaskBorderColor: quiet,
      critBkgColor: accent,
      critBorderColor: accent,
      commitLabelFontSize: '13px',
      tagLabelFontSize: '13px',
      gridColor: rule,
      todayLineColor: rule,
      pieTitleTextSize: '18px',
      pieSectionTextSize: '14px',
      pieLegendTextSize: '14px',
      pieTitleTextColor: ink,
      pieSectionTextColor: ink,
      pieLegendTextColor: ink,
      pieStrokeColor: quiet,
      pieStrokeWidth: '1px',
      pieOuterStrokeColor: quiet,
      pieOuterStrokeWidth: '1px',
      pieOpacity: '1',
      ...series('pie', 1, 12, [accent, rule, quiet, tint, ink, paper]),
      ...series('cScale', 0, 11, [tint, rule, paper]),
      ...series('fillType', 0, 7, [tint, paper, rule]),
      ...series('git', 0, 7, [accent, quiet, ink, rule]),
      xyChart: { plotColorPalette: [accent, quiet, rule, ink].join(',') },
    },
  });
  try {
    await mermaid.parse(text);
    const { svg } = await mermaid.render('diagram', text);
    return page.flatten(svg, (drawing) => {
      // The line of the day on which it was drawn.
      for (const line of Array.from(drawing.querySelectorAll('.today'))) line.remove();
      // Days of an axis that would be printed over one another.
      let end = Number.NEGATIVE_INFINITY;
      for (const day of Array.from(drawing.querySelectorAll('.grid .tick text'))) {
        const { x, width } = day.getBoundingClientRect();
        if (x < end + 4) day.remove();
        else end = x + width;
      }
      // The name of a state that holds others would be hidden by what it holds.
      for (const name of Array.from(drawing.querySelectorAll('.statediagram-cluster > .cluster-label')))
        name.parentElement?.append(name);
    });
  } catch (error) {
    const { message = String(error), hash } = error as ParserFault;
    const [, line, column] = /\bline (\d+)(?:, column (\d+))?/i.exec(message) ?? [];
    return {
      fault: message,
      line: hash?.loc?.first_line ?? (line === undefined ? undefined : Number(line)),
      column: hash?.loc ? hash.loc.first_column + 1 : column === undefined ? undefined : Number(column),
    };
  }
}
