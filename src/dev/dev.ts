/** The development server: watches the project, rebuilds after changes, and notifies the open pages. */
import type { Watch } from '../files/host.ts'
import { debounceChanges, type DebounceTimes } from './debounce-changes.ts'
import { type BuildOptions, rebuilder } from './rebuild.ts'
import { serve } from './serve.ts'
import type { DevAssets } from './dev-assets.ts'

/** The folders with sources. Builds generate all others. */
const watchedFolders = ['roles', 'templates']

export interface DevOptions extends BuildOptions {
  readonly root: string
  readonly watch: Watch
  readonly pace?: DebounceTimes
  readonly assets: DevAssets
  /** The address or host name to listen on. */
  readonly host: string
  /** The first port to try; 0 for any. */
  readonly port: number
}

export interface DevServer {
  readonly port: number
  /** The address of the first page; ends with a slash. */
  readonly address: string
  /** Never resolves; rejects when the server cannot continue. */
  readonly failed: Promise<never>
  readonly stop: () => Promise<void>
}

/**
 * Starts the server and builds the site once. No exception in a build or a response stops the server: it reports them
 * as `crashed` events.
 * @throws a `DiskFailure` of `listen` when no port is free
 */
export async function startDev({ root, watch, pace, assets, host, port, ...options }: DevOptions): Promise<DevServer> {
  const { instance, onEvent } = options
  let fail: (error: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => (fail = reject))
  // Without a handler, Node would end the process before the caller awaits the promise.
  failed.catch(() => undefined)

  const initial = { build: `${instance}-0`, site: undefined, errors: undefined }
  const server = await serve({ host, port, assets, initial, failed: fail })
  const { rebuild, stop: stopBuilding } = rebuilder(options, server.show)
  const changes = debounceChanges(rebuild, pace)
  // Watching starts before the first build, so that no change is missed in between.
  const unwatch = watch(root, watchedFolders, {
    changed: changes.add,
    failed: (failure) => onEvent({ kind: 'watch-failed', failure }),
  })
  rebuild(undefined)
  return {
    port: server.port,
    address: server.address,
    failed,
    stop: async () => {
      unwatch()
      changes.stop()
      stopBuilding()
      await server.close()
    },
  }
}
