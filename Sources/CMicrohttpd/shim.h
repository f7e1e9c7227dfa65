#ifndef SLIMTHUIS_CMICROHTTPD_H
#define SLIMTHUIS_CMICROHTTPD_H

#include <microhttpd.h>
#include <stddef.h>
#include <sys/socket.h>

/* Swift cannot call variadic C functions; these say what the hub needs of them in plain arguments. */

struct slt_http_callbacks {
  MHD_AccessHandlerCallback answer;
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection;
  void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
  size_t (*unescape)(void *context, struct MHD_Connection *connection, char *text);
};

struct slt_http_bounds {
  unsigned int connections;
  unsigned int connections_per_address;
  size_t connection_memory;
  size_t stack;
};

/* Takes connections from a listening socket, a thread each. */
static inline struct MHD_Daemon *slt_http_start(int listener, int is_ipv6, struct slt_http_callbacks callbacks,
                                                struct slt_http_bounds bounds, void *context) {
  unsigned int flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ITC;
  if (is_ipv6) flags |= MHD_USE_IPv6;
  return MHD_start_daemon(flags, 0, NULL, NULL, callbacks.answer, context,
                          MHD_OPTION_LISTEN_SOCKET, listener,
                          MHD_OPTION_CONNECTION_LIMIT, bounds.connections,
                          MHD_OPTION_PER_IP_CONNECTION_LIMIT, bounds.connections_per_address,
                          MHD_OPTION_CONNECTION_TIMEOUT, 0u,
                          MHD_OPTION_CONNECTION_MEMORY_LIMIT, bounds.connection_memory,
                          MHD_OPTION_THREAD_STACK_SIZE, bounds.stack,
                          MHD_OPTION_NOTIFY_COMPLETED, callbacks.completed, context,
                          MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, context,
                          MHD_OPTION_URI_LOG_CALLBACK, callbacks.target, context,
                          MHD_OPTION_UNESCAPE_CALLBACK, callbacks.unescape, context,
                          MHD_OPTION_END);
}

static inline int slt_http_descriptor(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

static inline const struct sockaddr *slt_http_peer(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}

static inline size_t slt_http_header_bytes(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}

static inline void *slt_http_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

#endif
