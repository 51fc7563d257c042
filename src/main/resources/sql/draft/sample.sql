select {columns} from {table} limit {limit}
