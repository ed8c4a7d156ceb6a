/**
 * @generated SignedSource<<15e52e2ca3c8f4a3107cfcb4b955aed3>>
 * @relayHash bd3de3df00020f2f8a23e2340ff4bbcb
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

// @relayRequestID c36acdd806f159405b4dec7ca09e7818c26564e5504f3815f863a65e5b5cefc0

var node = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "agentId"
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "agentId",
        "variableName": "agentId"
      }
    ],
    "concreteType": null,
    "kind": "LinkedField",
    "name": "agentEvents",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "__typename",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "type",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "content",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "deskWatchSubscription",
    "selections": (v2/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "deskWatchSubscription",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "bd3de3df00020f2f8a23e2340ff4bbcb",
    "id": "c36acdd806f159405b4dec7ca09e7818c26564e5504f3815f863a65e5b5cefc0",
    "metadata": {},
    "name": "deskWatchSubscription",
    "operationKind": "subscription",
    "text": "subscription deskWatchSubscription(\n  $agentId: ID!\n  $after: ID\n) {\n  agentEvents(agentId: $agentId, after: $after) {\n    __typename\n    id\n    type\n    content\n  }\n}\n"
  }
};
})();

node.hash = "af870dc10a49e8848905a4af9dbf0671";

export default node;
