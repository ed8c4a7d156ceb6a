/**
 * Runs Redis scripts in a Lua interpreter. Only this file knows which interpreter. Redis has Lua 5.1; this one is a 5.3 with 32-bit integers, so all
 * numbers passed to a script are floats, as in 5.1. Text in arithmetic is not converted to floats: scripts call `tonumber`.
 */
import { createHash } from 'node:crypto';
import { lauxlib, lua, lualib, type LuaState } from 'fengari';
import { Failure, Status, type Reply } from './reply.ts';

const prelude = `
unpack = table.unpack
local plain = tonumber
function tonumber(value, base)
  local number
  if base then number = plain(value, base) else number = plain(value) end
  return number and number + 0.0
end
`;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

export class Scripts {
  readonly #state: LuaState = lauxlib.luaL_newstate();
  readonly #run: (command: readonly string[]) => Reply;
  /** Index in the interpreter's registry, by SHA-1 of the text. */
  readonly #compiled = new Map<string, number>();
  /** Scripts that the current server has loaded. */
  readonly #loaded = new Set<string>();

  /** @param run runs a command that a script calls */
  constructor(run: (command: readonly string[]) => Reply) {
    this.#run = run;
    const state = this.#state;
    lualib.luaL_openlibs(state);
    this.#compile(prelude);
    lua.lua_call(state, 0, 0);
    lua.lua_createtable(state, 0, 4);
    this.#give('call', (called) => {
      const reply = this.#command(called);
      if (reply instanceof Failure) {
        this.#push(reply);
        return lua.lua_error(called);
      }
      this.#push(reply);
      return 1;
    });
    this.#give('pcall', (called) => {
      this.#push(this.#command(called));
      return 1;
    });
    this.#give('error_reply', (called) => {
      this.#push(new Failure(textOf(lua.lua_tostring(called, 1))));
      return 1;
    });
    this.#give('sha1hex', (called) => {
      this.#push(createHash('sha1').update(lua.lua_tostring(called, 1)).digest('hex'));
      return 1;
    });
    this.#give('status_reply', (called) => {
      this.#push(new Status(textOf(lua.lua_tostring(called, 1))));
      return 1;
    });
    lua.lua_setglobal(state, bytesOf('redis'));
  }

  /** A restarted server has no scripts loaded. */
  forget(): void {
    this.#loaded.clear();
  }

  /** @returns the SHA-1 of the text */
  load(text: string): string {
    const sha = createHash('sha1').update(text, 'latin1').digest('hex');
    if (!this.#compiled.has(sha)) {
      this.#compile(text);
      this.#compiled.set(sha, lauxlib.luaL_ref(this.#state, lua.LUA_REGISTRYINDEX));
    }
    this.#loaded.add(sha);
    return sha;
  }

  evaluate(sha: string, keys: readonly string[], args: readonly string[]): Reply {
    const state = this.#state;
    const place = this.#loaded.has(sha) ? this.#compiled.get(sha) : undefined;
    if (place === undefined) return new Failure('NOSCRIPT No matching script. Please use EVAL.');
    this.#pushTexts(keys);
    lua.lua_setglobal(state, bytesOf('KEYS'));
    this.#pushTexts(args);
    lua.lua_setglobal(state, bytesOf('ARGV'));
    const top = lua.lua_gettop(state);
    lua.lua_rawgeti(state, lua.LUA_REGISTRYINDEX, place);
    const status = lua.lua_pcall(state, 0, 1, 0);
    const result = this.#read(-1);
    lua.lua_settop(state, top);
    if (status === lua.LUA_OK || result instanceof Failure) return result;
    return new Failure(`ERR ${typeof result === 'string' ? result : 'an error without a text'} script: ${sha}`);
  }

  #compile(text: string): void {
    const bytes = bytesOf(text);
    const state = this.#state;
    if (lauxlib.luaL_loadbuffer(state, bytes, bytes.length, bytesOf('@user_script')) === lua.LUA_OK) return;
    const why = textOf(lua.lua_tostring(state, -1));
    lua.lua_pop(state, 1);
    throw new Error(`the script cannot be compiled: ${why}`);
  }

  /** Adds a function to the table on top of the stack. */
  #give(name: string, work: (state: LuaState) => number): void {
    lua.lua_pushcfunction(this.#state, work);
    lua.lua_setfield(this.#state, -2, bytesOf(name));
  }

  #command(state: LuaState): Reply {
    const command: string[] = [];
    for (let at = 1; at <= lua.lua_gettop(state); at += 1) {
      const type = lua.lua_type(state, at);
      if (type === lua.LUA_TNUMBER) command.push(numberText(lua.lua_tonumber(state, at)));
      else if (type === lua.LUA_TSTRING) command.push(textOf(lua.lua_tostring(state, at)));
      else return new Failure('ERR Lua redis lib command arguments must be strings or integers');
    }
    return this.#run(command);
  }

  #pushTexts(texts: readonly string[]): void {
    this.#push(texts);
  }

  #push(reply: Reply): void {
    const state = this.#state;
    if (reply === null) lua.lua_pushboolean(state, false);
    else if (typeof reply === 'number') lua.lua_pushnumber(state, reply);
    else if (typeof reply === 'string') this.#pushText(reply);
    else if (reply instanceof Failure) this.#pushNamed('err', reply.message);
    else if (reply instanceof Status) this.#pushNamed('ok', reply.text);
    else {
      lua.lua_createtable(state, reply.length, 0);
      for (const [at, item] of reply.entries()) {
        this.#push(item);
        lua.lua_rawseti(state, -2, at + 1);
      }
    }
  }

  #pushNamed(name: string, text: string): void {
    lua.lua_createtable(this.#state, 0, 1);
    this.#pushText(text);
    lua.lua_setfield(this.#state, -2, bytesOf(name));
  }

  #pushText(text: string): void {
    const bytes = bytesOf(text);
    lua.lua_pushlstring(this.#state, bytes, bytes.length);
  }

  /** Converts a Lua value to a Redis reply. */
  #read(index: number): Reply {
    const state = this.#state;
    switch (lua.lua_type(state, index)) {
      case lua.LUA_TSTRING:
        return textOf(lua.lua_tostring(state, index));
      case lua.LUA_TNUMBER:
        return Math.trunc(lua.lua_tonumber(state, index));
      case lua.LUA_TBOOLEAN:
        return lua.lua_toboolean(state, index) ? 1 : null;
      case lua.LUA_TTABLE:
        return this.#readTable(index);
      default:
        return null;
    }
  }

  #readTable(index: number): Reply {
    const state = this.#state;
    for (const [name, make] of named) {
      const type = lua.lua_getfield(state, index, bytesOf(name));
      const text = type === lua.LUA_TSTRING ? textOf(lua.lua_tostring(state, -1)) : undefined;
      lua.lua_pop(state, 1);
      if (text !== undefined) return make(text);
    }
    const items: Reply[] = [];
    for (let at = 1; ; at += 1) {
      const type = lua.lua_rawgeti(state, index, at);
      const item = type === lua.LUA_TNIL ? undefined : this.#read(-1);
      lua.lua_pop(state, 1);
      if (item === undefined) return items;
      items.push(item);
    }
  }
}

const named = [
  ['err', (text: string): Reply => new Failure(text)],
  ['ok', (text: string): Reply => new Status(text)],
] as const;

/** Formats a number as Redis does for scripts (`%.17g`). */
function numberText(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : number.toPrecision(17).replace(/[.]?0+$/, '');
}
