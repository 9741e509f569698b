/**
 * A Handlebars whose templates fill a fifth faster: for those of which every name is known to be in the view. A name is looked up as a plain
 * property, without the question whether it may be, and no value carries the place of its tag. Whoever wants to know where a fault is fills the
 * template once more with an ordinary Handlebars.
 */
import Handlebars from 'handlebars'

/** Fills a template; also as a partial of another one. */
export type Filler = Handlebars.TemplateDelegate<object>

export interface QuickHandlebars {
  readonly handlebars: typeof Handlebars
  /** The code of a template from its tree. */
  readonly compile: (program: hbs.AST.Program, options: PrecompileOptions) => string
  /** A template from its code, which is asked for when it is first filled: most commands fill few of many. */
  readonly template: (code: () => string) => Filler
}

/** As much of the compiler as Handlebars documents for those who extend it (docs/compiler-api.md); its types leave it out. */
interface Compiler {
  nameLookup(parent: unknown, name: string): unknown
  compiler: unknown
}
type WithCompiler = typeof Handlebars & { JavaScriptCompiler: new () => Compiler }

export function quickHandlebars(): QuickHandlebars {
  const handlebars = Handlebars.create()
  // See `WithCompiler`.
  const open = handlebars as WithCompiler
  class PlainNames extends open.JavaScriptCompiler {
    override nameLookup(parent: unknown, name: string): unknown {
      return [parent, '[', JSON.stringify(name), ']']
    }
  }
  // Blocks inside of a template are compiled by a compiler of their own.
  PlainNames.prototype.compiler = PlainNames
  open.JavaScriptCompiler = PlainNames
  return {
    handlebars,
    compile: (program, options) => withoutPlaces(handlebars.precompile(program, options)),
    template: (code) => {
      let fill: Filler | undefined
      return (view, runtime) => (fill ??= handlebars.template(evaluated(code())))(view, runtime)
    },
  }
}

/**
 * The code of a template without the places of tags and the indentation: these are for messages and for who reads it, and make most of the
 * text. Quotes and line ends of a template are written `\"` and `\n`, so nothing of it looks like either.
 */
function withoutPlaces(code: TemplateSpecification): string {
  const place = /,"loc":\{(?:"source":"(?:[^"\\]|\\.)*",)?"start":\{[^{}]*\},"end":\{[^{}]*\}\}/g
  // It is a text; the types of the package name what the text becomes when it is run.
  return (code as unknown as string).replace(place, '').replace(/\n\s*/g, '\n')
}

/** Handlebars itself turns its code into functions in this way; templates are code of the owner of a project. */
function evaluated(code: string): TemplateSpecification {
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- it is what Handlebars itself does with its code
  const make: unknown = new Function(`return ${code}`)
  // What the code of a template gives is its specification.
  return (make as () => TemplateSpecification)()
}
