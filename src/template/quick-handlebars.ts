/**
 * A Handlebars whose templates fill in half the time: for those of which every name is known to be in the view. A name
 * is looked up as a plain property, without the question whether it may be; blocks and printers are called as plain
 * functions (`filling.ts`), without the options that Handlebars makes for every call of a helper; and no value carries
 * the place of its tag.
 */
import Handlebars from 'handlebars'
import { type Filling, fillingName } from './filling.ts'

/** Fills a template; also as a partial of another one. */
export type Filler = Handlebars.TemplateDelegate<object>

export interface QuickHandlebars {
  readonly handlebars: typeof Handlebars
  /** The code of a template from its tree. */
  readonly compile: (program: hbs.AST.Program, options: PrecompileOptions) => string
  /** A template from its code, which is asked for when it is first filled: most commands fill few of many. */
  readonly template: (code: () => string) => Filler
}

/**
 * As much of the compiler as we change: Handlebars documents that it can be (docs/compiler-api.md), and how each of its
 * steps uses the stack in its source. Its types leave it out.
 */
interface Compiler {
  compiler: unknown
  /** Of what is being compiled. */
  readonly environment: { readonly children: readonly { readonly index: number }[] }
  readonly useBlockParams?: boolean
  readonly useDepths?: boolean
  nameLookup(parent: unknown, name: string): unknown
  /** A part of the template, by its number among those of the one around it. */
  programExpression(guid: number): string
  /**
   * Takes the parameters of a call off the stack. What it gives is code by name: `hash` and, of a block, `fn` and
   * `inverse`.
   */
  setupParams(name: string, count: number, params: unknown[]): Readonly<Record<'hash' | 'fn' | 'inverse', unknown>>
  invokeKnownHelper(count: number, name: string): void
  push(code: unknown): unknown
}
type WithCompiler = typeof Handlebars & { JavaScriptCompiler: new () => Compiler }

export function quickHandlebars(): QuickHandlebars {
  const handlebars = Handlebars.create()
  // See `WithCompiler`.
  const open = handlebars as WithCompiler
  open.JavaScriptCompiler = plainCalls(open.JavaScriptCompiler)
  return {
    handlebars,
    compile: (program, options) => withoutPlaces(handlebars.precompile(program, options)),
    template: (code) => {
      let fill: Filler | undefined
      return (view, runtime) => (fill ??= handlebars.template(evaluated(code())))(view, runtime)
    },
  }
}

/** @param filling what the templates of a set call */
export function dataOf(filling: Filling): Handlebars.RuntimeOptions {
  return { data: { [fillingName]: filling } }
}

function plainCalls(Original: new () => Compiler): new () => Compiler {
  const filling = `data.${fillingName}`
  class PlainCalls extends Original {
    /** The parts of blocks, by the code that stands for each. */
    readonly #parts = new Map<unknown, number>()

    override nameLookup(parent: unknown, name: string): unknown {
      return [parent, '[', JSON.stringify(name), ']']
    }

    override programExpression(guid: number): string {
      const code = super.programExpression(guid)
      const index = this.environment.children[guid]?.index
      if (index !== undefined) this.#parts.set(code, index)
      return code
    }

    override invokeKnownHelper(count: number, name: string): void {
      const params: unknown[] = []
      if (/^(?:print|join) /.test(name)) {
        this.setupParams(name, count, params)
        this.push([
          filling,
          '.print[',
          JSON.stringify(name),
          '](',
          ...params.flatMap((param, index) => (index === 0 ? [param] : [',', param])),
          ')',
        ])
        return
      }
      const { fn, inverse } = this.setupParams(name, count, params)
      const [then, otherwise] = name === 'unless' ? [inverse, fn] : [fn, inverse]
      if (name === 'if' || name === 'unless') {
        this.push(['(', filling, '.has(', ...params, ')?', this.#filled(then), ':', this.#filled(otherwise), ')'])
      } else {
        const rest = ['depth0', 'container', 'helpers', 'partials', 'data', ...this.#inherited('blockParams')]
        this.push([
          filling,
          '.',
          name,
          '(',
          ...params,
          ',',
          this.#part(then),
          ',',
          this.#part(otherwise),
          ',',
          rest.join(),
          ')',
        ])
      }
    }

    #part(code: unknown): string {
      const index = this.#parts.get(code)
      return index === undefined ? 'undefined' : `container.fn(${index})`
    }

    #filled(code: unknown): string {
      // A part counts the blocks around it that may give names to values.
      const rest = [
        'container',
        'depth0',
        'helpers',
        'partials',
        'data',
        ...this.#inherited('blockParams&&[undefined].concat(blockParams)'),
      ]
      return this.#parts.has(code) ? `${this.#part(code)}(${rest.join()})` : '""'
    }

    /** What a part is given beside its view, where it or one inside asks for it. */
    #inherited(blockParams: string): string[] {
      if (this.useDepths === true) return [blockParams, 'depths']
      return this.useBlockParams === true ? [blockParams] : []
    }
  }
  // Blocks inside of a template are compiled by a compiler of their own.
  PlainCalls.prototype.compiler = PlainCalls
  return PlainCalls
}

/**
 * The code of a template without the places of tags and the indentation: these are for messages and for who reads it,
 * and make most of the text. Quotes and line ends of a template are written `\"` and `\n`, so nothing of it looks like
 * either.
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
