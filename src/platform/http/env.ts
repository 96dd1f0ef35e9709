import type { World, Lang } from '../world.ts';
import type { Limiter } from './limiter.ts';

/** What the platform's middleware puts on every request. Rooms above widen it with the actor and the shell. */
export interface PlatformVariables {
  requestId: string;
  world: World;
  lang: Lang;
  /** The client's address as the trusted proxy states it. */
  clientAddress: string;
  /** Holds back floods; absent where a test mounts a room by itself. */
  limiter?: Limiter;
}
export type PlatformEnv = { Variables: PlatformVariables };
