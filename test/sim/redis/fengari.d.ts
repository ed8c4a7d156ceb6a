/** The part of fengari (a Lua 5.3 in JavaScript without type declarations) that scripts.ts uses. */
declare module 'fengari' {
  interface LuaState {
    readonly opaque: unique symbol;
  }
  type LuaText = Uint8Array;

  export const lua: {
    readonly LUA_REGISTRYINDEX: number;
    readonly LUA_OK: number;
    readonly LUA_MULTRET: number;
    readonly LUA_TNIL: number;
    readonly LUA_TBOOLEAN: number;
    readonly LUA_TNUMBER: number;
    readonly LUA_TSTRING: number;
    readonly LUA_TTABLE: number;
    lua_type(state: LuaState, index: number): number;
    lua_toboolean(state: LuaState, index: number): boolean;
    lua_tonumber(state: LuaState, index: number): number;
    lua_tostring(state: LuaState, index: number): LuaText;
    lua_gettop(state: LuaState): number;
    lua_settop(state: LuaState, index: number): void;
    lua_pop(state: LuaState, count: number): void;
    lua_pushboolean(state: LuaState, value: boolean): void;
    lua_pushnumber(state: LuaState, value: number): void;
    lua_pushlstring(state: LuaState, text: LuaText, length: number): void;
    lua_pushvalue(state: LuaState, index: number): void;
    lua_pushcfunction(state: LuaState, work: (state: LuaState) => number): void;
    lua_createtable(state: LuaState, items: number, fields: number): void;
    lua_rawgeti(state: LuaState, index: number, at: number): number;
    lua_rawseti(state: LuaState, index: number, at: number): void;
    lua_getfield(state: LuaState, index: number, name: LuaText): number;
    lua_setfield(state: LuaState, index: number, name: LuaText): void;
    lua_setglobal(state: LuaState, name: LuaText): void;
    lua_error(state: LuaState): number;
    lua_pcall(state: LuaState, args: number, results: number, handler: number): number;
    lua_call(state: LuaState, args: number, results: number): void;
  };
  export const lauxlib: {
    luaL_newstate(): LuaState;
    luaL_loadbuffer(state: LuaState, text: LuaText, size: number, name: LuaText): number;
    luaL_ref(state: LuaState, table: number): number;
  };
  export const lualib: { luaL_openlibs(state: LuaState): void };
}
